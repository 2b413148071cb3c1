package gql

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
)

const (
	askedSources   = `sources { tier record url retrievedAt endedAt dataset { id title } }`
	askedRelation  = `id kind role status live spells { from to derived original } money { amount currency } share { min max } ` + askedSources
	askedEntity    = `id kind name names { text lang kind ` + askedSources + ` } countries roles stub live identifiers { scheme value } properties { property text lang at original }`
	askedPage      = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } `
	askedRelations = askedPage + `nodes { ` + askedRelation + ` from { id name } to { id name } }`
)

// everything asks for lists, pages, entities, names and connections.
func (q *questionnaire) everything() {
	q.ask(`{ datasets { id title description publisher licence licenceUrl url countries notice retrievedAt loadedAt entityCount relationCount } }`)
	for _, field := range []string{"politicians", "parties", "donors", "companies", "publicBodies", "organizations"} {
		q.lists(field, askedEntity, []string{"NAME", "DATE"}, q.filters(field))
	}
	q.lists("contracts", askedEntity+` signed value { amount currency }`, []string{"NAME", "DATE", "AMOUNT"}, append(q.filters("contracts"),
		`amount: { currency: "EUR" }`, `amount: { currency: "EUR", min: "1000", max: "20000.50" }`))
	q.lists("donations", askedRelation+` from { id name } to { id name }`, []string{"DATE", "AMOUNT"}, []string{
		``, `live: true`, `minTier: A`, `minTier: C`, `date: { from: "2004" }`, `date: { to: "2010-06" }`, `amount: { currency: "EUR", min: "100000" }`,
	})
	q.entities(150)
	q.searches()
	q.connections(150)
}

// filters are what lists of entities are filtered by.
func (q *questionnaire) filters(field string) []string {
	all := []string{``, `live: true`, `minTier: A`, `minTier: C`, `countries: ["XK", "AL"]`, `countries: ["TR"]`, `name: "a", prefix: true`,
		`name: "St", prefix: true`, `date: { from: "1960" }`, `date: { from: "1940-05", to: "1975" }`, `datasets: ["parlgov", "ocds-spoonbill", "icij-panama-2018"]`}
	var found struct {
		Data map[string]struct{ Nodes []struct{ Name string } }
	}
	answer := q.ask(`{ ` + field + `(first: 40) { nodes { name } } }`)
	if err := json.Unmarshal([]byte(answer), &found); err != nil {
		q.t.Fatal(err)
	}
	for i, n := range found.Data[field].Nodes {
		q.names = append(q.names, n.Name)
		if i%13 == 5 {
			all = append(all, `name: `+literal(n.Name))
		}
	}
	return all
}

func literal(s string) string {
	b, _ := json.Marshal(s) // a string always can be
	return string(b)
}

// lists asks for each order and filter, some pages forward and some backward.
func (q *questionnaire) lists(field, node string, orders, filters []string) {
	for _, order := range orders {
		for _, way := range []string{"_ASC", "_DESC"} {
			for _, filter := range filters {
				q.pages(field, node, fmt.Sprintf("orderBy: %s%s, filter: { %s }", order, way, filter))
			}
		}
	}
}

func (q *questionnaire) pages(field, node, arguments string) {
	var found struct {
		Data map[string]struct {
			PageInfo struct {
				HasNextPage, HasPreviousPage bool
				StartCursor, EndCursor       string
			}
		}
	}
	ask := func(page string) bool {
		answer := q.ask(fmt.Sprintf(`{ %s(%s, %s) { %s edges { cursor } nodes { %s } } }`, field, arguments, page, askedPage, node))
		if err := json.Unmarshal([]byte(answer), &found); err != nil {
			q.t.Fatal(err)
		}
		return true
	}
	ask("first: 5")
	for range 2 {
		if info := found.Data[field].PageInfo; info.HasNextPage {
			ask("first: 9, after: " + literal(info.EndCursor))
		}
	}
	if info := found.Data[field].PageInfo; info.HasPreviousPage {
		ask("last: 4, before: " + literal(info.StartCursor))
	}
	ask("last: 3")
}

// some are so many of what answers had, the same each time.
func some(all []string, most int) []string {
	r := rand.New(rand.NewPCG(7, 11))
	picked := make([]string, 0, most)
	for _, i := range r.Perm(len(all)) {
		if picked = append(picked, all[i]); len(picked) == most {
			break
		}
	}
	return picked
}

// entities asks for what is known of some, and for their relations.
func (q *questionnaire) entities(most int) {
	for i, id := range some(q.ids, most) {
		arguments := []string{
			``, `direction: OUTGOING, orderBy: DATE_DESC`, `direction: INCOMING, live: true`, `minTier: C, orderBy: AMOUNT_DESC`,
			`kinds: [MEMBER_OF, HOLDS, OWNS, AWARDED, LINKED_TO]`, `last: 5`,
		}[i%6]
		if arguments != "" {
			arguments = "(" + arguments + ")"
		}
		q.ask(fmt.Sprintf(`{ node(id: %q) { id ... on Entity { %s relations%s { %s } } } }`, id, askedEntity, arguments, askedRelations))
	}
	ids, _ := json.Marshal(some(q.ids, 60)) // strings always can be
	q.ask(fmt.Sprintf(`{ nodes(ids: %s) { id ... on Entity { name relations(first: 3) { totalCount nodes { kind to { id name relations(first: 2) { totalCount nodes { from { name } } } } } } } } }`, ids))
}

// searches asks for names whole, in part and with mistakes.
func (q *questionnaire) searches() {
	const found = `totalCount pageInfo { hasNextPage endCursor } edges { score cursor matched { text lang kind } node { id kind name countries } }`
	for i, name := range some(q.names, 120) {
		letters := []rune(name)
		switch half := len(letters) / 2; {
		case i%3 == 1 && half > 3:
			name = string(letters[:half])
		case i%3 == 2 && half > 3:
			name = string(letters[:half-1]) + string(letters[half:])
		}
		if strings.TrimSpace(name) != "" && !strings.ContainsAny(name, "()[]") {
			q.ask(fmt.Sprintf(`{ search(text: %s, first: 10, minTier: C) { %s } }`, literal(name), found))
		}
	}
}

// connections asks how some are connected and what is around them.
func (q *questionnaire) connections(most int) {
	if len(q.ids) == 0 {
		q.ask(`{ politicians(first: 100) { nodes { id } } companies(first: 100) { nodes { id } } publicBodies(first: 100) { nodes { id } } contracts(first: 100) { nodes { id } } }`)
	}
	ids := some(q.ids, 2*most)
	for i := 0; i+1 < len(ids); i += 2 {
		options := []string{`minTier: C`, `hubDegree: 40, limit: 3`, `maxLength: 3, limit: 25, minTier: C`, `time: AS_OF, asOf: "2012"`}[i/2%4]
		q.ask(fmt.Sprintf(`{ paths(from: %q, to: %q, options: { %s }) { truncated explored dataVersion paths { length steps { from { id name } to { id name } relationCount relations { %s } } } } }`,
			ids[i], ids[i+1], options, askedRelation))
		around := []string{``, `direction: OUTGOING`, `minTier: C, first: 3`, `kinds: [MEMBER_OF, OWNS, HOLDS]`}[i/2%4]
		q.ask(fmt.Sprintf(`{ expand(id: %q, options: { %s }) { dataVersion entity { id name } groups { kind direction totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name } relation { id kind } } } } }`,
			ids[i], around))
	}
}
