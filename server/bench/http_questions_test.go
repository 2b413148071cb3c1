//go:build unix

package bench_test

import (
	"math/rand/v2"

	"spona/server/bench"
)

// The sorts of questions over HTTP.
const (
	httpDetail = "http detail" // one entity
	httpList   = "http list"   // twenty parties
	httpSearch = "http search"
	httpPaths  = "http paths"
)

// floorQuestions are those that the floor over HTTP can answer.
func floorQuestions(nodes []bench.Node) []httpQuestion {
	r := rand.New(rand.NewPCG(pairSeed, 3))
	return []httpQuestion{
		{
			op: httpDetail, query: `query($id: Int!) { node(id: $id) { id name type country risk } }`,
			variables: many(func() map[string]any { return map[string]any{"id": r.IntN(len(nodes))} }),
		},
		{op: httpList, query: `{ nodes(type: "Party", first: 20) { id name country risk } }`, list: true},
	}
}

// sponaQuestions are those and what only Spona can answer.
func sponaQuestions(nodes []bench.Node, set pairSet) []httpQuestion {
	r := rand.New(rand.NewPCG(pairSeed, 3))
	id := func() map[string]any { return map[string]any{"id": bench.EntityID(r.IntN(len(nodes)))} }
	name := func() map[string]any { return map[string]any{"text": nodes[r.IntN(len(nodes))].Name} }
	pair := func() map[string]any {
		p := set.pairs[r.IntN(len(set.pairs))]
		return map[string]any{"from": bench.EntityID(p.From), "to": bench.EntityID(p.To)}
	}
	return []httpQuestion{
		{
			op: httpDetail, query: `query($id: ID!) { node(id: $id) { id ... on Entity { name kind countries roles } } }`,
			variables: many(id),
		},
		{op: httpList, query: `{ parties(first: 20) { nodes { id name kind countries } } }`, list: true},
		{
			op: httpSearch, query: `query($text: String!) { search(text: $text, first: 10) { edges { node { id name kind } } } }`,
			variables: many(name),
		},
		{
			op: httpPaths, query: `query($from: ID!, $to: ID!) { paths(from: $from, to: $to) { paths { length steps { from { id name } to { id name } relations { id kind } } } } }`,
			variables: many(pair),
		},
	}
}

// many are so many different variables that no cache of answers could help.
func many(one func() map[string]any) []map[string]any {
	const lines = 10_000
	all := make([]map[string]any, lines)
	for i := range all {
		all[i] = one()
	}
	return all
}
