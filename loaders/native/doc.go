// Package native is Spona's own format: what export writes and load reads,
// without loss. A file is JSON lines. The first is a header with the version of
// the format; each other is a data set, an entity or a relation with all that is
// stated of it and who states it, in the form of package line.
//
//	{"spona":1}
//	{"dataset":{"id":"xx-register","title":"Register of companies","licence":"CC0-1.0"}}
//	{"entity":"e2222222222222222222222e3","kind":"Person","records":[{"source":{"dataset":"xx-register","record":"7","tier":"A",
//	  "retrieved":"2026-01-15T06:00:00Z"},"names":[{"text":"Milevra Đuzić","lang":"sr-Latn"}],"values":[{"property":"birthDate","text":"1971-11"}]}]}
//	{"entity":"e2222222222222222222222e4","kind":"Company","stub":true}
//	{"relation":"r2222222222222222222222f3","kind":"OWNS","from":{"id":"e2222222222222222222222e3","kind":"Person"},
//	  "to":{"id":"e2222222222222222222222e4","kind":"Company"},"records":[{"source":{"dataset":"xx-register","record":"8","tier":"A",
//	  "retrieved":"2026-01-15T06:00:00Z"},"spells":[{"from":"2019-12-05"}],"share":"25..50"}]}
//
// (Lines are broken here to fit; in a file each is one.) Package line lists all
// members and what they mean.
//
// A file names its own data sets: the one that it is loaded as counts only for
// lines that name none. Data sets come before the entities and entities before
// the relations, but a reader need not rely on it.
package native
