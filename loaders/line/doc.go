// Package line is the graph as JSON: one object for a data set, an entity, a
// relation or a withdrawal, with everything that is stated and who states it.
// Formats that carry the whole graph share it: native has one such object a
// line, ftm carries it beside its own properties.
//
// The members come in the order shown here; those that would say nothing are
// left out. Every value is a string in the canonical form of its property, as
// [spona/graph.Property.Canonical] gives it: exact numbers stay exact in any
// reader of JSON.
//
//	{"dataset":{"id":"xk-parliament","title":"…","description":"…","publisher":"…","licence":"CC0-1.0","licenceUrl":"…",
//	  "url":"…","countries":["XK"],"coverage":{"from":"2001","to":"2017"},"notice":"…"}}
//
//	{"entity":"e234567abcdefghijklmnopqr","kind":"Person","records":[{
//	  "source":{"dataset":"xk-parliament","record":"person/7","url":"https://…","tier":"B",
//	    "retrieved":"2026-01-15T06:00:00Z","ended":"2026-02-01T00:00:00Z"},
//	  "names":[{"text":"…","lang":"sq","kind":"alias"}],
//	  "identifiers":[{"scheme":"wikidata","value":"Q1"}],
//	  "values":[{"property":"birthDate","text":"1971-11","lang":"…","at":"2014","original":"nov. 71"}]}]}
//
//	{"relation":"r234567abcdefghijklmnopqr","kind":"OWNS","from":{"id":"e…","kind":"Person"},"to":{"id":"e…","kind":"Company"},
//	  "records":[{"source":{…},
//	  "spells":[{"from":"2014","to":"2017-05-03","derived":true,"original":"…"}],
//	  "role":"…","status":"…","money":"1234.5 EUR","share":">25..50","values":[…]}]}
//
//	{"withdraw":{"dataset":"xk-parliament","record":"person/7","at":"2026-02-01"}}
//
// A name without kind is a main name. An entity that is known only because a
// relation leads to it has "stub":true and no records. "ended" says since when
// the data set no longer states the record. A source without data set, tier or
// time of retrieval takes those that the file was loaded with. A member that is
// not named here is an error, so that a misspelt one does not vanish.
package line

// Version is the version of the form. It grows when a reader of an older one
// would misunderstand a newer one.
const Version = 1
