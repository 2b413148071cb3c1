package wording

import (
	"strings"

	"spona/graph"
)

// details are what else a record states, each after a comma: the role, the state,
// the amount, the share, and some properties.
func (l *Language) details(f Facts, r *graph.Relation, rec *graph.RelationRecord) string {
	var all []string
	kind := r.Kind
	if role := oneLine(rec.Role); role != "" {
		all = append(all, l.say(keyRole, textArg("text", l.word(role))))
	} else if kind == graph.RelationDirects {
		all = append(all, l.say(keyRoleUnknown)) // a director, a procurist and an owner differ
	}
	if status := oneLine(rec.Status); status != "" {
		all = append(all, l.say(keyStatus, textArg("text", l.word(status))))
	}
	if rec.Money != nil {
		all = append(all, l.say(keyAmount, textArg("amount", l.money(*rec.Money))))
	}
	if rec.Share != nil {
		all = append(all, l.say(keyPart, textArg("number", l.share(*rec.Share))))
	}
	for _, v := range rec.Values {
		if text := l.value(f, kind, v); text != "" {
			all = append(all, text)
		}
	}
	if len(rec.Spells) == 0 && !lasting(kind) {
		all = append(all, l.contractDates(f, r, rec.Source)...)
	}
	if len(all) == 0 {
		return ""
	}
	return ", " + strings.Join(all, ", ")
}

// contractDates are when the contract at one end of an undated relation was signed,
// or else its award decided, where the data set that states the relation says so:
// it is the nearest to a date that there is.
func (l *Language) contractDates(f Facts, r *graph.Relation, source graph.Source) []string {
	var all []string
	for _, ref := range []graph.Ref{r.From, r.To} {
		contract := graph.Entity{Kind: ref.Kind}
		for _, rec := range f.entity(ref).Records {
			if rec.Source.Dataset == source.Dataset && rec.Source.Tier <= source.Tier && rec.Source.Live() {
				contract.Records = append(contract.Records, rec)
			}
		}
		signed, decided := contract.Date(graph.PropertySigned), contract.Date(graph.PropertyDecided)
		switch {
		case ref.Kind != graph.KindContract:
		case !signed.IsZero():
			all = append(all, l.say(keySigned, dateArg("date", signed)))
		case !decided.IsZero():
			all = append(all, l.say(keyDecided, dateArg("date", decided)))
		}
	}
	return all
}

// quoted are the properties whose text is told as the source wrote it.
var quoted = map[graph.Property]key{
	graph.PropertyConstituency: keyConstituency,
	graph.PropertyForm:         keyForm,
	graph.PropertyReport:       keyReport,
	graph.PropertySubject:      keySubject,
	graph.PropertyInterest:     keyInterest,
	graph.PropertyResult:       keyResult,
	graph.PropertyPurpose:      keyPurpose,
}

// value tells one property, "" for one that is not told. Of a family tie only its
// form is: the rest is nobody's business.
func (l *Language) value(f Facts, kind graph.RelationKind, v graph.Value) string {
	text := oneLine(v.Text)
	k, known := quoted[v.Property]
	mentioned := f.Entities[graph.ID(v.Text)]
	switch {
	case text == "", kind == graph.RelationFamilyOf && v.Property != graph.PropertyForm:
		return ""
	case known:
		return l.say(k, textArg("text", l.word(text)))
	case v.Property == graph.PropertyTerm && mentioned != nil:
		return l.say(keyTerm, entityArg("entity", mentioned))
	case v.Property == graph.PropertyOnBehalfOf && mentioned != nil:
		return l.say(keyOnBehalfOf, entityArg("entity", mentioned))
	case v.Property == graph.PropertyVotes:
		return l.say(keyVotes, textArg("count", l.number(text)))
	case v.Property == graph.PropertyDirect && text == "true":
		return l.say(keyDirect)
	case v.Property == graph.PropertyDirect:
		return l.say(keyIndirect)
	}
	return ""
}
