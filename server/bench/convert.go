package bench

import (
	"fmt"
	"io"
	"iter"
	"strconv"
	"time"

	"spona/graph"
	"spona/loaders/line"
	"spona/loaders/native"
)

// Dataset is the data set that the converted graph is of.
const Dataset = "bench"

// EntityID is the id that node n of the generator has in Spona.
func EntityID(n int) graph.ID { return graph.NewEntityID(Dataset, strconv.Itoa(n)) }

// Convert writes the graph that the generator left in dir in Spona's native
// format. Each node and each edge becomes one entity or relation; names,
// countries, dates, amounts and costs, as weights, go along.
func Convert(w io.Writer, dir string) error {
	return native.Write(w, &generated{dir: dir}, native.Filter{})
}

// generated is what the generator left in a folder, to be written.
// Relations can be read when the entities have been.
type generated struct {
	dir  string
	ends []graph.Ref // by node
}

var _ line.Stock = (*generated)(nil)

// Datasets implements [line.Stock].
func (g *generated) Datasets() []graph.Dataset {
	return []graph.Dataset{{ID: Dataset, Title: "Generated graph of the benchmarks", Licence: "CC0-1.0"}}
}

// Entities implements [line.Stock].
func (g *generated) Entities() iter.Seq2[*graph.Entity, error] {
	return func(yield func(*graph.Entity, error) bool) {
		g.ends = nil
		for row, err := range rows(g.dir, "nodes.csv", nodeColumns) {
			var e *graph.Entity
			if err == nil {
				e, err = g.entity(row)
			}
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}

func (g *generated) entity(row []string) (*graph.Entity, error) {
	if n := len(g.ends); row[nodeID] != strconv.Itoa(n) {
		return nil, fmt.Errorf("node %s stands where %d is expected", row[nodeID], n)
	}
	kind, ok := entityKinds[row[nodeKind]]
	if !ok {
		return nil, fmt.Errorf("node %s is of the unknown kind %s", row[nodeID], row[nodeKind])
	}
	id := graph.NewEntityID(Dataset, row[nodeID])
	g.ends = append(g.ends, graph.Ref{ID: id, Kind: kind})
	return &graph.Entity{ID: id, Kind: kind, Records: []graph.EntityRecord{{
		Source: sourceOf("node/" + row[nodeID]),
		Names:  []graph.Name{{Text: row[nodeName]}},
		Values: []graph.Value{{Property: graph.PropertyCountry, Text: row[nodeCountry]}},
	}}}, nil
}

// sourceOf is the source of all that one row states. It is always fetched on the
// same day, so that loading the graph again changes nothing.
func sourceOf(record string) graph.Source {
	return graph.Source{Dataset: Dataset, Record: record, Tier: graph.TierB, Retrieved: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
}

// Relations implements [line.Stock].
func (g *generated) Relations() iter.Seq2[*graph.Relation, error] {
	return func(yield func(*graph.Relation, error) bool) {
		for row, err := range rows(g.dir, "edges.csv", edgeColumns) {
			var r *graph.Relation
			if err == nil {
				r, err = g.relation(row)
			}
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

func (g *generated) relation(row []string) (*graph.Relation, error) {
	kind, ok := relationKinds[row[edgeKind]]
	if !ok {
		return nil, fmt.Errorf("edge %s is of the unknown kind %s", row[edgeID], row[edgeKind])
	}
	from, err := number(row, edgeFrom, len(g.ends))
	if err != nil {
		return nil, err
	}
	to, err := number(row, edgeTo, len(g.ends))
	if err != nil {
		return nil, err
	}
	record, err := relationRecord(row)
	if err != nil {
		return nil, fmt.Errorf("edge %s: %w", row[edgeID], err)
	}
	if kind == graph.RelationEmployedBy {
		record.Role = official
	}
	tail, head := g.ends[from], g.ends[to]
	return &graph.Relation{
		ID: graph.NewRelationID(kind, tail.ID, head.ID, row[edgeID]), Kind: kind, From: tail, To: head,
		Records: []graph.RelationRecord{record},
	}, nil
}

// relationRecord is what the row of an edge states beside kind and ends. One
// that has no end of its time still holds.
func relationRecord(row []string) (graph.RelationRecord, error) {
	record := graph.RelationRecord{
		Source: sourceOf("edge/" + row[edgeID]),
		Values: []graph.Value{{Property: graph.PropertyWeight, Text: row[edgeCost]}},
	}
	var spell graph.Spell
	var err error
	if spell.From, err = graph.ParseDate(row[edgeBegin]); err != nil {
		return record, err
	}
	if spell.To, err = graph.ParseDate(row[edgeEnd]); err != nil {
		return record, err
	}
	if !spell.IsZero() {
		record.Spells = []graph.Spell{spell}
	}
	if row[edgeAmount] != "" {
		money, err := graph.ParseMoney(row[edgeAmount] + " EUR")
		if err != nil {
			return record, err
		}
		record.Money = &money
	}
	return record, nil
}
