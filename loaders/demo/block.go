package demo

import (
	"encoding/binary"

	"spona/graph"
)

// A block is a hundred entities with four hundred relations. What a block holds
// is the same for each; who they are, and whom they tie, is drawn.
const (
	blockEntities  = 100
	blockRelations = blockEntities * relationsPerEntity
)

// How many entities of each kind a block has. The last place goes to the kinds
// that a country has few of, in turn.
const (
	persons      = 34
	companies    = 18
	contracts    = 14
	tenders      = 10
	positions    = 6
	declarations = 6
	bodies       = 3
	associations = 3
	addresses    = 3
	projects     = 1
	assets       = 1
)

// layout are the kinds in the order of a block's places.
var layout = [...]struct {
	kind  graph.EntityKind
	count int
}{
	{graph.KindAddress, addresses},
	{graph.KindPublicBody, bodies},
	{graph.KindPosition, positions},
	{graph.KindOrganization, associations},
	{graph.KindCompany, companies},
	{graph.KindPerson, persons},
	{graph.KindDeclaration, declarations},
	{graph.KindAsset, assets},
	{graph.KindTender, tenders},
	{graph.KindContract, contracts},
	{graph.KindProject, projects},
}

// rareKinds take turns at the last place of the blocks.
var rareKinds = [...]graph.EntityKind{graph.KindParty, graph.KindElection, graph.KindSanction, graph.KindTerm}

// places is where the entities of each kind stand in a block.
var places = func() (p [graph.KindSanction + 1]struct{ first, count int }) {
	at := 0
	for _, l := range layout {
		p[l.kind].first, p[l.kind].count = at, l.count
		at += l.count
	}
	for _, kind := range rareKinds {
		p[kind].first, p[kind].count = at, 1
	}
	return p
}()

// A spot is one entity of the drawn part.
type spot struct {
	block int
	kind  graph.EntityKind
	nth   int // among those of its kind in the block
}

func (s spot) index() int { return s.block*blockEntities + places[s.kind].first + s.nth }

// own is the nth entity of a kind in a block, counted around.
func own(block int, kind graph.EntityKind, nth int) spot {
	return spot{block, kind, nth % places[kind].count}
}

// nearby draws an entity of a block or one of the few before it: the people and
// firms of one town.
func nearby(d *dice, block int, kind graph.EntityKind) spot {
	return spot{max(0, block-d.below(8)), kind, d.below(places[kind].count)}
}

// known draws an entity of any block up to this one, the early ones far more
// often: the people and firms that everybody deals with.
func known(d *dice, block int, kind graph.EntityKind) spot {
	return spot{d.few(block + 1), kind, d.few(places[kind].count)}
}

// rare is the nearest entity of a rare kind at or before a block; ok is false
// when there is none yet.
func rare(block int, kind graph.EntityKind) (s spot, ok bool) {
	for ; block >= 0; block-- {
		if rareKinds[block%len(rareKinds)] == kind {
			return spot{block, kind, 0}, true
		}
	}
	return spot{}, false
}

// entityID and relationID are drawn rather than derived from names, as digests
// of five million names would take longer than the rest.
func (g *generator) entityID(index int) graph.ID { return graph.EntityIDOf(g.idBytes(1, index)) }

func (g *generator) relationID(index int) graph.ID { return graph.RelationIDOf(g.idBytes(2, index)) }

func (g *generator) idBytes(class uint64, index int) []byte {
	g.id = binary.BigEndian.AppendUint64(g.id[:0], mix(mix(g.seed^class)^uint64(index)))
	g.id = binary.BigEndian.AppendUint64(g.id, mix(uint64(index)<<2|class))
	return g.id[:15]
}
