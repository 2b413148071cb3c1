package demo

import (
	"strconv"

	"spona/graph"
)

// A generator yields the drawn part of the country.
type generator struct {
	seed    uint64
	story   *story
	yield   func(graph.Change, error) bool
	stopped bool

	entities  int // of the drawn part
	relations int // yielded so far, the story's included
	wanted    int // relations in all
	id        []byte
}

func newGenerator(opts Options, s *story, yield func(graph.Change, error) bool) *generator {
	g := &generator{seed: mix(opts.Seed), story: s, yield: yield, relations: s.relations}
	g.entities = max(0, opts.Entities-s.entities)
	g.wanted = relationsPerEntity * max(opts.Entities, s.entities)
	return g
}

// run yields block after block, then what is missing to the number of relations
// that was asked for: the last block may be cut short, and the story has fewer.
func (g *generator) run() {
	for block := 0; block*blockEntities < g.entities && !g.stopped; block++ {
		g.blockEntities(block)
		g.blockRelations(block)
	}
	for extra := 0; g.relations < g.wanted && g.entities > blockEntities && !g.stopped; extra++ {
		d := diceOf(g.seed, 'x', uint64(extra))
		g.meeting(&d, g.entities/blockEntities-1)
	}
}

func (g *generator) blockEntities(block int) {
	nth := 0
	for _, l := range layout {
		for n := range l.count {
			g.emitEntity(spot{block, l.kind, n})
			nth++
		}
	}
	g.emitEntity(spot{block, rareKinds[block%len(rareKinds)], 0})
}

func (g *generator) emitEntity(s spot) {
	if g.stopped || s.index() >= g.entities {
		return
	}
	g.stopped = !g.yield(graph.Change{Entity: g.entity(s)}, nil)
}

// at is the end of a relation; ok is false beyond the last entity.
func (g *generator) at(s spot) (ref graph.Ref, ok bool) {
	index := s.index()
	return graph.Ref{ID: g.entityID(index), Kind: s.kind}, index < g.entities
}

// link yields one relation between two entities of the drawn part, unless the
// last block ends before one of them or both are the same.
func (g *generator) link(kind graph.RelationKind, from, to spot, dataset string, r graph.RelationRecord) {
	a, okA := g.at(from)
	b, okB := g.at(to)
	if okA && okB {
		g.emit(kind, a, b, dataset, r)
	}
}

// linkTo is link to an entity of the story.
func (g *generator) linkTo(kind graph.RelationKind, from spot, to graph.Ref, dataset string, r graph.RelationRecord) {
	if a, ok := g.at(from); ok {
		g.emit(kind, a, to, dataset, r)
	}
}

func (g *generator) emit(kind graph.RelationKind, from, to graph.Ref, dataset string, r graph.RelationRecord) {
	if g.stopped || from.ID == to.ID {
		return
	}
	g.relations++
	r.Source = source(dataset, "tie/"+strconv.Itoa(g.relations))
	rel := &graph.Relation{ID: g.relationID(g.relations), Kind: kind, From: from, To: to, Records: []graph.RelationRecord{r}}
	g.stopped = !g.yield(graph.Change{Relation: rel}, nil)
}
