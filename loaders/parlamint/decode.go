package parlamint

import (
	"strings"
)

// The elements of a header, as far as they are used.

type person struct {
	ID           string        `xml:"id,attr"`
	Names        []personName  `xml:"persName"`
	Sex          []valued      `xml:"sex"`
	Birth        []dated       `xml:"birth"`
	Death        []dated       `xml:"death"`
	Numbers      []number      `xml:"idno"`
	Affiliations []affiliation `xml:"affiliation"`
}

type personName struct {
	Lang      string   `xml:"lang,attr"`
	To        string   `xml:"to,attr"`
	Forenames []string `xml:"forename"`
	Links     []string `xml:"nameLink"`
	Surnames  []string `xml:"surname"`
	Text      string   `xml:",chardata"`
}

type valued struct {
	Value string `xml:"value,attr"`
}

type dated struct {
	When string `xml:"when,attr"`
}

type number struct {
	Type    string `xml:"type,attr"`
	Subtype string `xml:"subtype,attr"`
	Text    string `xml:",chardata"`
}

type affiliation struct {
	Role  string   `xml:"role,attr"`
	Ref   string   `xml:"ref,attr"`
	Ana   string   `xml:"ana,attr"`
	From  string   `xml:"from,attr"`
	To    string   `xml:"to,attr"`
	When  string   `xml:"when,attr"`
	Roles []phrase `xml:"roleName"`
}

type phrase struct {
	Lang string `xml:"lang,attr"`
	Full string `xml:"full,attr"`
	Text string `xml:",chardata"`
}

type organisation struct {
	ID      string   `xml:"id,attr"`
	Role    string   `xml:"role,attr"`
	Names   []phrase `xml:"orgName"`
	Spans   []event  `xml:"event"`
	Events  []event  `xml:"listEvent>event"`
	Numbers []number `xml:"idno"`
}

type event struct {
	ID     string   `xml:"id,attr"`
	From   string   `xml:"from,attr"`
	To     string   `xml:"to,attr"`
	Labels []phrase `xml:"label"`
}

type relation struct {
	Name    string `xml:"name,attr"`
	Mutual  string `xml:"mutual,attr"`
	Active  string `xml:"active,attr"`
	Passive string `xml:"passive,attr"`
	From    string `xml:"from,attr"`
	To      string `xml:"to,attr"`
	When    string `xml:"when,attr"`
}

// plain is a text with single spaces.
func plain(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// targets are the ids that a reference points at.
func targets(ref string) []string {
	var ids []string
	for _, one := range strings.Fields(ref) {
		if _, id, ok := strings.Cut(one, "#"); ok && id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}
