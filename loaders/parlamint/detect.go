package parlamint

import (
	"bytes"
	"context"
	"encoding/xml"
	"strings"

	"spona/graph"
	"spona/loaders/input"
)

// Sample is a small header, for documentation.
const Sample = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-XX"><teiHeader><profileDesc><particDesc>
<listOrg><org xml:id="ASM" role="parliament"><orgName full="yes" xml:lang="en">Assembly</orgName>
  <listEvent><event xml:id="ASM.1" from="2018-07-07"><label xml:lang="en">Term 1</label></event></listEvent></org></listOrg>
<listPerson><person xml:id="AnicAna"><persName><surname>Anić</surname><forename>Ana</forename></persName><sex value="F"/>
  <affiliation role="MP" ref="#ASM" ana="#ASM.1" from="2018-07-07"/></person></listPerson>
</particDesc></profileDesc></teiHeader></teiCorpus>`

// Detect says how sure it is that a file is the header of a corpus.
func Detect(head []byte, _ string) int {
	const certain, likely = 95, 60
	m := newMarkup(bytes.NewReader(head))
	token, err := m.next()
	root, ok := token.(xml.StartElement)
	if err != nil || !ok {
		// A document type is refused by the reader, with a word on why.
		if bytes.Contains(head, []byte("<!DOCTYPE")) && bytes.Contains(head, []byte("<teiCorpus")) {
			return likely
		}
		return 0
	}
	switch root.Name.Local {
	case "teiCorpus":
		return certain
	case "listPerson", "listOrg":
		return certain
	case "TEI":
		if bytes.Contains(head, []byte("<particDesc")) || bytes.Contains(head, []byte("<listPerson")) {
			return likely
		}
	}
	return 0
}

// Describe is what a header says of its corpus: title, publisher, licence, address
// and the country in its name.
func Describe(ctx context.Context, f input.File, _ map[string]string) (graph.Dataset, graph.Tier, string, error) {
	text, err := f.Open(ctx)
	if err != nil {
		return graph.Dataset{}, 0, "", err
	}
	var d graph.Dataset
	m, within := newMarkup(text), ""
	for {
		token, err := m.next()
		if err != nil { // whoever reads on says what is wrong
			break
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			if end, ok := token.(xml.EndElement); ok && end.Name.Local == "publicationStmt" {
				break
			}
			continue
		}
		if m.depth == 1 {
			d.Countries = countryOf(corpusOf(attr(start, "id")))
		}
		switch name := start.Name.Local; name {
		case "titleStmt", "publicationStmt":
			within = name
		case "editionStmt", "profileDesc", "listPerson", "listOrg":
			if within == "" || name != "editionStmt" {
				return d, 0, "", text.Close()
			}
		case "title", "licence", "idno":
			var p phrase
			if m.decode(start, &p) == nil {
				describe(&d, name, within, start, plain(p.Text))
			}
		}
	}
	return d, 0, "", text.Close()
}

// describe adds one thing that is said of a corpus, the first of each.
func describe(d *graph.Dataset, name, within string, e xml.StartElement, text string) {
	switch {
	case name == "title" && within == "titleStmt" && attr(e, "type") != "sub" && (d.Title == "" || attr(e, "lang") == "en"):
		d.Title = text
	case name == "licence" && d.LicenceURL == "":
		d.LicenceURL = text
		if strings.Contains(text, "creativecommons.org/licenses/by/4.0") {
			d.Licence = "CC-BY-4.0"
		}
	case name == "idno" && within == "publicationStmt" && d.URL == "" && strings.HasPrefix(text, "http"):
		d.URL = text
	}
}

// corpusOf is the name of the corpus that a file belongs to by the id of its root.
func corpusOf(root string) string {
	for _, suffix := range []string{".ana", "-listPerson", "-listOrg"} {
		root = strings.TrimSuffix(root, suffix)
	}
	return root
}

// countryOf is the country of a corpus such as ParlaMint-TR or ParlaMint-ES-CT.
func countryOf(corpus string) []string {
	parts := strings.Split(corpus, "-")
	if len(parts) < 2 || parts[0] != "ParlaMint" {
		return nil
	}
	code, err := graph.ParseCountry(parts[1])
	if err != nil || code != parts[1] {
		return nil
	}
	return []string{code}
}
