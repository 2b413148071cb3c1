package ftm

import (
	"strings"

	"spona/graph"
	"spona/loaders/line"
)

// schemaOf is the schema that an entity is written as.
func schemaOf(kind graph.EntityKind) string {
	switch kind {
	case graph.KindParty:
		return "Organization"
	case graph.KindTender:
		return "CallForTenders"
	case graph.KindElection, graph.KindTerm:
		return "Event"
	case graph.KindDeclaration:
		return "Document"
	}
	return kind.String()
}

func (w *writer) entity(e *graph.Entity) error {
	caption := ""
	if n, ok := e.MainName(); ok {
		caption = n.Text
	}
	w.begin(string(e.ID), schemaOf(e.Kind), caption)
	w.names(e)
	w.topics(e)
	w.values(e)
	w.identifiers(e)
	if e.Kind != graph.KindSanction {
		w.set("wikidataId", w.withScheme(e, "wikidata")...)
	}
	w.links(e)
	w.form = line.AppendEntity(w.form[:0], e)
	return w.end(e.Sources())
}

// names writes the names by their kinds. A sanction has no name there, and an
// address is its own name.
func (w *writer) names(e *graph.Entity) {
	if e.Kind == graph.KindSanction {
		return
	}
	for _, to := range []struct {
		property string
		kind     graph.NameKind
	}{
		{"name", graph.NameMain}, {"alias", graph.NameAlias}, {"previousName", graph.NameFormer}, {"abbreviation", graph.NameAbbreviation},
	} {
		texts := w.texts[:0]
		for i := range e.Records {
			for _, n := range e.Records[i].Names {
				if n.Kind == to.kind {
					texts = append(texts, n.Text)
				}
			}
		}
		w.texts = texts
		switch {
		case e.Kind == graph.KindAddress && to.kind == graph.NameMain:
			w.set("full", texts...)
		case to.kind == graph.NameAbbreviation && (e.Kind == graph.KindPerson || !e.Kind.Actor()):
			continue // only organizations have it there
		default:
			w.set(to.property, texts...)
		}
	}
}

// topics says of a party that it is one.
func (w *writer) topics(e *graph.Entity) {
	if e.Kind == graph.KindParty {
		w.set("topics", "pol.party")
	}
}

// values writes the properties that the schema has, in the words of
// FollowTheMoney, each property once.
func (w *writer) values(e *graph.Entity) {
	pairs := writtenProperties(e.Kind)
	for i, p := range pairs {
		texts := w.texts[:0]
		done := false
		for j, q := range pairs {
			if q.ftm != p.ftm {
				continue
			}
			if done = j < i; done {
				break
			}
			for _, v := range e.Values(q.graph) {
				texts = append(texts, written(q, v.Text))
			}
		}
		w.texts = texts
		if !done {
			w.set(p.ftm, texts...)
		}
	}
	if m := e.Worth(); m != nil && (e.Kind == graph.KindContract || e.Kind == graph.KindProject || e.Kind == graph.KindAsset) {
		w.amount(m)
	}
}

func written(p pair, text string) string {
	if p.graph.Type() == graph.TypeCountry {
		return strings.ToLower(text)
	}
	return text
}

func (w *writer) amount(m *graph.Money) {
	w.set("amount", m.Amount.String())
	w.set("currency", m.Currency)
	if m.Currency == "EUR" {
		w.set("amountEur", m.Amount.String())
	}
}

// writtenProperties are the properties to write, in the order of the line.
func writtenProperties(kind graph.EntityKind) []pair {
	switch kind {
	case graph.KindElection, graph.KindTerm:
		return []pair{{"country", graph.PropertyCountry}, {"summary", graph.PropertyDescription}, {"date", graph.PropertyDate},
			{"startDate", graph.PropertyStart}, {"endDate", graph.PropertyEnd}, {"keywords", graph.PropertyClassification}}
	case graph.KindDeclaration:
		return []pair{{"country", graph.PropertyCountry}, {"summary", graph.PropertyDescription}, {"date", graph.PropertyYear}}
	case graph.KindAddress:
		return []pair{{"street", graph.PropertyStreet}, {"postalCode", graph.PropertyPostalCode}, {"city", graph.PropertyCity},
			{"region", graph.PropertyRegion}, {"country", graph.PropertyCountry}}
	case graph.KindSanction:
		return []pair{{"country", graph.PropertyCountry}, {"authority", graph.PropertyAuthority}, {"program", graph.PropertyProgramme},
			{"reason", graph.PropertyReason}, {"startDate", graph.PropertyStart}, {"listingDate", graph.PropertyDate}, {"endDate", graph.PropertyEnd},
			{"status", graph.PropertyStatus}, {"summary", graph.PropertyDescription}}
	}
	var pairs []pair
	for _, p := range propertiesOf(kind) {
		switch p.ftm {
		case "topics", "description", "notes", "citizenship", "profession", "jurisdiction", "mainCountry", "sector", "okvedCode", "caemCode",
			"procedure", "type", "propertyType", "flag", "criteria", "goal", "classification", "procurementType":
			// Another property of the schema has it already, or it would say more
			// than is known.
			continue
		case "website":
			if !kind.Actor() {
				continue
			}
		}
		pairs = append(pairs, p)
	}
	if kind.Actor() && kind != graph.KindPerson {
		pairs = append(pairs, pair{"classification", graph.PropertyClassification})
	}
	if kind == graph.KindTender {
		pairs = append(pairs, pair{"procedure", graph.PropertyMethodDetails}, pair{"procedure", graph.PropertyMethod})
	}
	return pairs
}

// identifiers writes what has a property of its own, and the numbers of
// registers together.
func (w *writer) identifiers(e *graph.Entity) {
	if !e.Kind.Actor() || e.Kind == graph.KindPerson {
		return
	}
	w.set("leiCode", w.withScheme(e, "XI-LEI")...)
	texts := w.texts[:0]
	for _, id := range e.Identifiers() {
		if id.Scheme != "XI-LEI" && id.Scheme != "wikidata" {
			texts = append(texts, id.Value)
		}
	}
	w.texts = texts
	w.set("registrationNumber", texts...)
}

func (w *writer) withScheme(e *graph.Entity, scheme string) []string {
	texts := w.texts[:0]
	for _, id := range e.Identifiers() {
		if id.Scheme == scheme {
			texts = append(texts, id.Value)
		}
	}
	w.texts = texts
	return texts
}

// links writes where people can read on.
func (w *writer) links(e *graph.Entity) {
	texts := w.texts[:0]
	for i := range e.Records {
		texts = append(texts, e.Records[i].Source.URL)
	}
	w.texts = texts
	w.set("sourceUrl", texts...)
}
