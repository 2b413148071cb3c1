package wording

import "spona/graph"

// A sort is the type of a placeholder: what can be put into it.
type sort uint8

const (
	sortText   sort = iota + 1 // a phrase that is ready, or a text of the source
	sortEntity                 // {to:form}: the name, after its noun in that form of the language
	sortDate                   // {start:form}: a date as it is, after the preposition of that form
	sortMonth                  // {month:form}: the name of a month
	sortTense                  // {tense|was|has been|is stated as|was stated as}: one of the four
)

// placeholders are the names that messages may use, each of one sort.
var placeholders = map[string]sort{
	"from": sortEntity, "to": sortEntity, "entity": sortEntity,
	"start": sortDate, "end": sortDate, "date": sortDate,
	"month": sortMonth, "tense": sortTense,
	"year": sortText, "day": sortText, "when": sortText, "details": sortText, "text": sortText, "count": sortText,
	"number": sortText, "amount": sortText, "currency": sortText, "low": sortText, "high": sortText, "a": sortText, "b": sortText,
	"spell": sortText, "claim": sortText, "sources": sortText, "dataset": sortText, "facts": sortText, "noun": sortText, "name": sortText,
}

// A key names a message.
type key string

// The messages beside those of kinds of relations and of words.
const (
	keyEntity key = "entity" // how noun and name stand together
	keyQuote  key = "quote"

	keyMoney         key = "money"
	keyMoneyBare     key = "money.bare"
	keyShareExact    key = "share.exact"
	keyShareBetween  key = "share.between"
	keyShareOver     key = "share.over" // more than the low bound, at most the high one
	keyShareUnder    key = "share.under"
	keyShareStrictly key = "share.strictly"

	keySpellUnknown  key = "spell.unknown"
	keySpellWritten  key = "spell.written"
	keySpellOn       key = "spell.on"
	keySpellBetween  key = "spell.between"
	keySpellFrom     key = "spell.from"
	keySpellUntil    key = "spell.until"
	keySpellSince    key = "spell.since"
	keySpellDerived  key = "spell.derived"
	keySpellDoubtful key = "spell.doubtful"
	keySpellAhead    key = "spell.ahead"

	keyListNext key = "list.next"
	keyListLast key = "list.last"

	keyRole         key = "detail.role"
	keyRoleUnknown  key = "detail.role.unknown"
	keyStatus       key = "detail.status"
	keyAmount       key = "detail.money"
	keyPart         key = "detail.share"
	keyConstituency key = "detail.constituency"
	keyTerm         key = "detail.term"
	keyOnBehalfOf   key = "detail.onBehalfOf"
	keyForm         key = "detail.form"
	keyReport       key = "detail.report"
	keySubject      key = "detail.subject"
	keyInterest     key = "detail.interest"
	keyDirect       key = "detail.direct"
	keyIndirect     key = "detail.indirect"
	keyResult       key = "detail.result"
	keyVotes        key = "detail.votes"
	keyPurpose      key = "detail.purpose"
	keySigned       key = "detail.signed"
	keyDecided      key = "detail.decided"

	keySentence        key = "sentence"
	keySourceA         key = "source.A"
	keySourceB         key = "source.B"
	keySourceC         key = "source.C"
	keySourceRecord    key = "source.record"
	keySourceRetrieved key = "source.retrieved"
	keySourceEnded     key = "source.ended"

	keyStepMore  key = "step.more"
	keyPathStep  key = "path.step"
	keyPathBegin key = "path.begin"

	keyPathOverlap          key = "path.overlap"
	keyPathOverlapPossible  key = "path.overlap.possible"
	keyPathSequence         key = "path.sequence"
	keyPathSequencePossible key = "path.sequence.possible"
	keyPathCertain          key = "path.certain"
	keyPathPossible         key = "path.possible"
	keyPathEnded            key = "path.ended"
)

// rules are the placeholders of each message: every one of them has to stand in
// it once, and no other.
func rules() map[key][]string {
	all := map[key][]string{
		keyEntity: {"noun", "name"}, keyQuote: {"text"},
		keyMoney: {"amount", "currency"}, keyMoneyBare: {"amount"},
		keyShareExact: {"number"}, keyShareBetween: {"low", "high"}, keyShareOver: {"low", "high"},
		keyShareUnder: {"low", "high"}, keyShareStrictly: {"low", "high"},
		keySpellUnknown: {}, keySpellWritten: {"text"}, keySpellOn: {"date"}, keySpellBetween: {"start", "end"},
		keySpellFrom: {"start"}, keySpellUntil: {"end"}, keySpellSince: {"start", "date"},
		keySpellDerived: {"spell"}, keySpellDoubtful: {"spell", "text"}, keySpellAhead: {"spell"},
		keyListNext: {"a", "b"}, keyListLast: {"a", "b"},
		keyRole: {"text"}, keyRoleUnknown: {}, keyStatus: {"text"}, keyAmount: {"amount"}, keyPart: {"number"},
		keyConstituency: {"text"}, keyTerm: {"entity"}, keyOnBehalfOf: {"entity"}, keyForm: {"text"}, keyReport: {"text"},
		keySubject: {"text"}, keyInterest: {"text"}, keyDirect: {}, keyIndirect: {}, keyResult: {"text"}, keyVotes: {"count"},
		keyPurpose: {"text"}, keySigned: {"date"}, keyDecided: {"date"},
		keySentence: {"claim", "sources"}, keySourceA: {"dataset", "facts"}, keySourceB: {"dataset", "facts"},
		keySourceC: {"dataset", "facts"}, keySourceRecord: {"text"}, keySourceRetrieved: {"date"}, keySourceEnded: {"date"},
		keyStepMore: {"count"}, keyPathStep: {"number", "text"}, keyPathBegin: {"from", "to", "count"},
		keyPathOverlap: {"when"}, keyPathOverlapPossible: {"when"}, keyPathSequence: {"when"}, keyPathSequencePossible: {"when"},
		keyPathCertain: {"number"}, keyPathPossible: {"number"},
		keyPathEnded: {"date", "number"},
	}
	for _, kind := range graph.RelationKinds() {
		for _, variant := range variantsOf(kind) {
			holes := []string{"from", "to", "when", "details"}
			if lasting(kind) {
				holes = append(holes, "tense")
			}
			all[relationKey(kind, variant, true)], all[relationKey(kind, variant, false)] = holes, holes
		}
	}
	for _, k := range words() {
		all[k] = nil
	}
	return all
}

// relationKey is the message of a kind of relation, read along its direction or
// against it.
func relationKey(kind graph.RelationKind, variant string, along bool) key {
	way := ".against"
	if along {
		way = ".along"
	}
	return key(kind.String() + variant + way)
}

// The variants of messages where a kind says more than one thing.
const (
	variantBody  = ".body"  // a donation by a body, which is not one by its people
	variantNames = ".names" // what a declaration names, rather than who made it
)

func variantsOf(kind graph.RelationKind) []string {
	switch kind {
	case graph.RelationDonatedTo:
		return []string{"", variantBody}
	case graph.RelationDeclares:
		return []string{"", variantNames}
	}
	return []string{""}
}

// lasting reports whether relations of the kind last, so that the tense matters;
// the others happen once and are told in the past.
func lasting(kind graph.RelationKind) bool {
	switch kind {
	case graph.RelationDonatedTo, graph.RelationBuys, graph.RelationBidsOn, graph.RelationResultedIn, graph.RelationAwarded,
		graph.RelationSubcontracts, graph.RelationMet, graph.RelationDeclares, graph.RelationStandsIn, graph.RelationSucceeds:
		return false
	}
	return true
}
