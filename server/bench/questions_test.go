//go:build unix

package bench_test

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/paths"
	"spona/server/bench"
)

// What is asked, by the names that the floor and the peers use too; worst, loop,
// join, joinc, exact and typo are Spona's own.
const (
	sp     = "sp"     // length of a shortest path, at most eight steps
	spc    = "spc"    // the same, constrained
	join   = "join"   // what links ten entities by few steps
	joinc  = "joinc"  // the same by cost
	hood   = "hood"   // entities within two steps, at most 500
	worst  = "worst"  // the worst paths from an actor to money and power
	loop   = "loop"   // closed loops of office, contract and tie
	get    = "get"    // one entity
	prefix = "prefix" // ten entities by the beginning of a name
	exact  = "exact"  // by a whole name
	typo   = "typo"   // by a name with one mistake
)

const (
	hoodLimit   = 500
	searchLimit = 10
)

// A question is asked of a client; it reports whether the answer is right.
type question func(ctx context.Context, c client) (right bool, err error)

// A block is questions of one sort.
type block struct {
	op, pairs string
	questions []question
}

// questions are all blocks, the pairs of all sets among them.
func (w *workshop) questions(b *testing.B, sets []pairSet) []block {
	b.Helper()
	var blocks []block
	for _, set := range sets {
		blocks = append(blocks, pairBlock(sp, set, false), pairBlock(spc, set, true), cheapestBlock(set), joinBlock(join, set, paths.Shortest))
		for _, op := range []string{risk, overlap, sequence, riskOver} {
			blocks = append(blocks, bestBlock(op, set))
		}
	}
	blocks = append(blocks, joinBlock(joinc, sets[0], paths.Risk))
	dir := w.csv(b)
	blocks = append(append(blocks, hoodBlock(b, dir)), actorBlocks(b, dir)...)
	return append(blocks, nameBlocks(b, dir)...)
}

func pairBlock(op string, set pairSet, constrained bool) block {
	blk := block{op: op, pairs: set.name}
	for _, p := range set.pairs {
		from, to, want := bench.EntityID(p.From), bench.EntityID(p.To), p.Hops
		if constrained {
			want = p.Constrained
		}
		blk.questions = append(blk.questions, func(ctx context.Context, c client) (bool, error) {
			got, err := c.shortest(ctx, from, to, constrained)
			return got == want, err
		})
	}
	return blk
}

// joinedPairs is how many pairs are linked by one question.
const joinedPairs = 5

// joinBlock asks what links the ends of several pairs: those that are connected
// have to be joined.
func joinBlock(op string, set pairSet, order paths.Order) block {
	blk := block{op: op, pairs: set.name}
	for pairs := range slices.Chunk(set.pairs, joinedPairs) {
		var ids []graph.ID
		for _, p := range pairs {
			for _, id := range [2]graph.ID{bench.EntityID(p.From), bench.EntityID(p.To)} {
				if !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
		}
		blk.questions = append(blk.questions, func(ctx context.Context, c client) (bool, error) {
			parts, err := c.connect(ctx, ids, order)
			right := !slices.ContainsFunc(pairs, func(p bench.Pair) bool {
				return p.Hops != bench.None && !slices.ContainsFunc(parts, func(part []graph.ID) bool {
					return slices.Contains(part, bench.EntityID(p.From)) && slices.Contains(part, bench.EntityID(p.To))
				})
			})
			return right, err
		})
	}
	return blk
}

func hoodBlock(b *testing.B, dir string) block {
	b.Helper()
	blk := block{op: hood}
	for _, row := range table(b, dir, "hood.csv") {
		node, within := atoi(b, row[0]), atoi(b, row[1])
		id, want := bench.EntityID(node), min(within, hoodLimit)
		blk.questions = append(blk.questions, func(ctx context.Context, c client) (bool, error) {
			got, err := c.around(ctx, id, hoodLimit)
			return got == want, err
		})
	}
	return blk
}

// actorsOfKind is how many actors of each kind are asked about.
const actorsOfKind = 40

// actorBlocks ask what leads from actors of all kinds to money and power, and back
// to them. What is right the tests of these searches say; here an answer is right
// when it is the same each time, and whole.
func actorBlocks(b *testing.B, dir string) []block {
	b.Helper()
	r := rand.New(rand.NewPCG(pairSeed, 2))
	byKind := make(map[graph.EntityKind][]graph.ID)
	for n, node := range nodesOf(b, dir) {
		if node.Kind.Actor() {
			byKind[node.Kind] = append(byKind[node.Kind], bench.EntityID(n))
		}
	}
	risks, circles := block{op: worst}, block{op: loop}
	for _, kind := range graph.EntityKinds() {
		ids := byKind[kind]
		r.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
		for _, id := range ids[:min(len(ids), actorsOfKind)] {
			risks.questions = append(risks.questions, same(func(ctx context.Context, c client) (int, error) { return c.risks(ctx, id) }))
			circles.questions = append(circles.questions, same(func(ctx context.Context, c client) (int, error) { return c.loops(ctx, id) }))
		}
	}
	return []block{risks, circles}
}

// same wants the count that it was given first.
func same(count func(ctx context.Context, c client) (int, error)) question {
	first := atomic.Int64{}
	first.Store(-1)
	return func(ctx context.Context, c client) (bool, error) {
		got, err := count(ctx, c)
		if err != nil {
			return false, err
		}
		return first.CompareAndSwap(-1, int64(got)) || first.Load() == int64(got), nil
	}
}

// nameBlocks are the reads and searches of the entities that the generator names
// for that.
func nameBlocks(b *testing.B, dir string) []block {
	b.Helper()
	reads, begins, whole, misspelt := block{op: get}, block{op: prefix}, block{op: exact}, block{op: typo}
	nodes := nodesOf(b, dir)
	r := rand.New(rand.NewPCG(pairSeed, 1))
	for _, row := range table(b, dir, "lookup.csv") {
		node, beginning := atoi(b, row[0]), row[1]
		id, name := bench.EntityID(node), nodes[node].Name
		reads.questions = append(reads.questions, func(ctx context.Context, c client) (bool, error) {
			got, err := c.name(ctx, id)
			return got == name, err
		})
		begins.questions = append(begins.questions, func(ctx context.Context, c client) (bool, error) {
			got, err := c.search(ctx, beginning, searchLimit)
			return len(got) > 0, err
		})
		whole.questions = append(whole.questions, finds(name, id))
		misspelt.questions = append(misspelt.questions, finds(misspell(name, r), id))
	}
	return []block{reads, begins, whole, misspelt}
}

// finds wants an entity among those found first.
func finds(text string, id graph.ID) question {
	return func(ctx context.Context, c client) (bool, error) {
		got, err := c.search(ctx, text, searchLimit)
		return slices.Contains(got, id), err
	}
}

// misspell makes one mistake in a letter of a name: one that is missing, doubled
// or another.
func misspell(name string, r *rand.Rand) string {
	letters := []rune(name)
	at := r.IntN(len(letters))
	for strings.ContainsRune(" 0123456789", letters[at]) {
		at = (at + 1) % len(letters)
	}
	switch r.IntN(3) {
	case 0:
		return string(slices.Delete(letters, at, at+1))
	case 1:
		return string(slices.Insert(letters, at, letters[at]))
	}
	const alphabet, shift = 26, 7
	letters[at] = 'a' + (letters[at]-'a'+shift+2*alphabet)%alphabet
	return string(letters)
}

func nodesOf(b *testing.B, dir string) []bench.Node {
	b.Helper()
	var nodes []bench.Node
	for n, err := range bench.Nodes(dir) {
		if err != nil {
			b.Fatal(err)
		}
		n.Name = strings.Clone(n.Name) // not the whole row
		nodes = append(nodes, n)
	}
	return nodes
}

func table(b *testing.B, dir, name string) [][]string {
	b.Helper()
	file, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	all, err := csv.NewReader(file).ReadAll()
	if err != nil {
		b.Fatal(err)
	}
	return all[1:]
}

func atoi(b *testing.B, s string) int {
	b.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		b.Fatal(err)
	}
	return n
}

// How long one measurement goes on: whole rounds of the questions, as many as
// give these answers or take this time, whichever comes first, but no fewer than
// the least.
const (
	asksAtLeast = 1000
	asksEnough  = 20_000
	timeEnough  = time.Second
)

// ask puts a block to so many clients at a time, as the floor does it: once to
// warm up, then timed.
func ask(ctx context.Context, e engine, blk block, clients int) (f bench.Figures, err error) {
	f = bench.Figures{Peer: sponaName, Op: blk.op, Pairs: blk.pairs, Clients: clients, Of: len(blk.questions)}
	all := make([]client, clients)
	for i := range all {
		all[i] = e.client()
		for _, q := range blk.questions {
			if _, err := q(ctx, all[i]); err != nil && !errors.Is(err, errGaveUp) {
				return f, fmt.Errorf("%s %s: %w", blk.op, blk.pairs, err)
			}
		}
	}
	runtime.GC()
	times := make([][]time.Duration, clients)
	var wrong, failed, gaveUp atomic.Int64
	var group sync.WaitGroup
	began := time.Now()
	for i, c := range all {
		group.Go(func() {
			for len(times[i]) < asksAtLeast || len(times[i]) < asksEnough && time.Since(began) < timeEnough {
				for _, q := range blk.questions {
					asked := time.Now()
					right, err := q(ctx, c)
					times[i] = append(times[i], time.Since(asked))
					switch {
					case errors.Is(err, errGaveUp):
						gaveUp.Add(1)
					case err != nil:
						failed.Add(1)
					case !right:
						wrong.Add(1)
					}
				}
			}
		})
	}
	group.Wait()
	elapsed := time.Since(began)
	f.Wrong, f.Failed, f.GaveUp = int(wrong.Load()), int(failed.Load()), int(gaveUp.Load())
	return f.Spread(slices.Concat(times...), elapsed), nil
}
