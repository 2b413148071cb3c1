package neo4j

import (
	"context"
	"sync/atomic"

	"spona/graph"
	"spona/graph/store/record"
)

// facets are what the numbers in rows mean. [0] is unused. What a number means
// never changes, so that a longer list reads whatever a shorter one does.
type facets []record.Facet

// at is the facet of a number.
func (x facets) at(no int64) (*record.Facet, error) {
	if no <= 0 || no >= int64(len(x)) {
		return nil, record.ErrDamaged
	}
	return &x[no], nil
}

// sharedFacets are the facets that all reads share; they grow as reads meet newer
// ones.
type sharedFacets struct{ now atomic.Pointer[facetsOf] }

// facetsOf are the facets of one epoch.
type facetsOf struct {
	epoch string
	all   facets
}

// at returns the facets of a stand that the transaction has read.
func (s *sharedFacets) at(ctx context.Context, t tx, at stand) (facets, error) {
	have := s.now.Load()
	if have == nil || have.epoch != at.epoch {
		have = &facetsOf{epoch: at.epoch, all: facets{{}}}
	}
	if int64(len(have.all)) > at.facets {
		return have.all, nil
	}
	longer, err := readFacets(ctx, t, have.all)
	if err != nil {
		return nil, err
	}
	if int64(len(longer)) <= at.facets {
		return nil, record.ErrDamaged
	}
	s.now.Store(&facetsOf{at.epoch, longer})
	return longer, nil
}

// readFacets returns a longer list. It leaves the given one alone.
func readFacets(ctx context.Context, t tx, have facets) (facets, error) {
	const cypher = `
MATCH (f:Facet) WHERE f.no >= $from
RETURN f.no, f.relation, f.kind, f.roles, f.stub, f.live, f.tier, f.countries, f.datasets ORDER BY f.no`
	longer := have[:len(have):len(have)]
	err := each(ctx, t, cypher, map[string]any{"from": len(have)}, func(row []any) error {
		if integer(row[0]) != int64(len(longer)) {
			return record.ErrDamaged
		}
		f := record.Facet{
			Relation: row[1] == true, Roles: graph.Roles(integer(row[3])), Stub: row[4] == true, Live: row[5] == true,
			Tier: graph.Tier(integer(row[6])), Countries: text(row[7]), Datasets: text(row[8]),
		}
		if f.Relation {
			kind, err := graph.ParseRelationKind(text(row[2]))
			if err != nil {
				return record.ErrDamaged
			}
			f.Kind = uint8(kind)
		} else {
			kind, err := graph.ParseEntityKind(text(row[2]))
			if err != nil {
				return record.ErrDamaged
			}
			f.Kind = uint8(kind)
		}
		longer = append(longer, f)
		return nil
	})
	return longer, err
}

// facetRow are the properties of a facet's node but for how many rows have it.
func facetRow(no int64, f record.Facet) map[string]any {
	kind := graph.EntityKind(f.Kind).String()
	if f.Relation {
		kind = graph.RelationKind(f.Kind).String()
	}
	return map[string]any{
		"no": no, "relation": f.Relation, "kind": kind, "roles": int64(f.Roles), "stub": f.Stub, "live": f.Live,
		"tier": int64(f.Tier), "countries": f.Countries, "datasets": f.Datasets,
	}
}

// A census is how many rows each facet has at one state of the store.
type census []int64

// readCensus counts the rows by facet. It reads one node per facet.
func readCensus(ctx context.Context, t tx, x facets) (census, error) {
	counts := make(census, len(x))
	err := each(ctx, t, "MATCH (f:Facet) WHERE f.items > 0 RETURN f.no, f.items", nil, func(row []any) error {
		if no := integer(row[0]); no > 0 && no < int64(len(counts)) {
			counts[no] = integer(row[1])
		}
		return nil
	})
	return counts, err
}

// count sums the rows of the facets that keep accepts, and lists those facets.
func (n census) count(x facets, keep func(*record.Facet) bool) (total int64, kept []int64) {
	for no := 1; no < len(n); no++ {
		if n[no] > 0 && keep(&x[no]) {
			total += n[no]
			kept = append(kept, int64(no))
		}
	}
	return total, kept
}
