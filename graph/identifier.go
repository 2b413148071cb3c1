package graph

// An Identifier is a number or code that somebody gave to an entity, with the
// scheme that says who: "XI-LEI", "AL-NIPT", "RS-MB", "wikidata". It is kept as
// written; equal identifiers are evidence of one entity, never proof in
// themselves.
type Identifier struct {
	Scheme string // who gave it; "" when the source does not say
	Value  string // never empty
}
