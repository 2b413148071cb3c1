package neo4j

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"spona/graph"
)

// A migration is what the schema has to have. Each part is made where it is
// missing, so that two servers may do it at once and a third go on where one was
// killed.
type migration struct {
	always []part // needed while rows are written
	late   []part // a bulk load makes these when it has written all
}

// A part is a constraint or an index.
type part struct {
	name       string
	constraint bool
	forWhat    string // from FOR on
	texts      bool   // it finds words of texts, by Lucene
}

func (p part) sort() string {
	if p.constraint {
		return "CONSTRAINT"
	}
	return "INDEX"
}

func (p part) create() string {
	sort := p.sort()
	if p.texts {
		sort = "FULLTEXT INDEX"
	}
	return fmt.Sprintf("CREATE %s %s IF NOT EXISTS FOR %s", sort, p.name, p.forWhat)
}

func (p part) drop() string { return fmt.Sprintf("DROP %s %s IF EXISTS", p.sort(), p.name) }

// migrations are all, the first being number 1. One that has been released is
// never changed: what is needed beside it is a further one.
func migrations() []migration {
	return []migration{rows(), lists()}
}

// rows are the constraints that keep ids unique, and the indexes of versions.
func rows() migration {
	m := migration{
		always: []part{
			unique("spona_id", "Spona", "id"), unique("entity_id", "Entity", "id"), unique("dataset_id", "Dataset", "id"),
			unique("facet_no", "Facet", "no"), unique("batch_seq", "Batch", "seq"),
			{name: "earlier_id", forWhat: "(n:Earlier) ON (n.id)"}, {name: "earlier_until", forWhat: "(n:Earlier) ON (n.until)"},
		},
		late: []part{unique("entity_no", "Entity", "no"), {name: "entity_seq", forWhat: "(n:Entity) ON (n.seq)"}},
	}
	for _, kind := range graph.RelationKinds() {
		name := strings.ToLower(kind.String())
		m.late = append(m.late,
			part{name: name + "_id", constraint: true, forWhat: fmt.Sprintf("()-[r:%s]-() REQUIRE r.id IS UNIQUE", kind)},
			part{name: name + "_seq", forWhat: fmt.Sprintf("()-[r:%s]-() ON (r.seq)", kind)})
	}
	return m
}

// lists are the indexes that have the rows of each kind in the order of lists, and
// entities by facet and by the keys of names, each a word to Lucene.
func lists() migration {
	m := migration{late: []part{
		{name: "entity_facet", forWhat: "(n:Entity) ON (n.facet)"},
		{name: keysIndex, texts: true, forWhat: "(n:Entity) ON EACH [n.keys] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}"},
	}}
	for _, kind := range graph.EntityKinds() {
		for _, property := range []string{"sortKey", "day", "worth"} {
			name := strings.ToLower(kind.String() + "_" + property)
			m.late = append(m.late, part{name: name, forWhat: fmt.Sprintf("(n:%s) ON (n.%s, n.id)", kind, property)})
		}
	}
	for _, kind := range graph.RelationKinds() {
		for _, property := range []string{"day", "worth"} {
			name := strings.ToLower(kind.String() + "_" + property)
			m.late = append(m.late, part{name: name, forWhat: fmt.Sprintf("()-[r:%s]-() ON (r.%s, r.id)", kind, property)})
		}
	}
	return m
}

func unique(name, label, property string) part {
	return part{name: name, constraint: true, forWhat: fmt.Sprintf("(n:%s) REQUIRE n.%s IS UNIQUE", label, property)}
}

// parts are all that the migrations make, in order.
func parts() (always, late []part) {
	for _, m := range migrations() {
		always, late = append(always, m.always...), append(late, m.late...)
	}
	return always, late
}

// errNewer refuses what a newer program wrote.
var errNewer = &graph.Error{Code: graph.CodeConflict, Msg: "the Neo4j database was written by a newer version of this program; use that version"}

// errOthers refuses a database that is not the program's own.
var errOthers = &graph.Error{Code: graph.CodeConflict, Msg: "the Neo4j database holds other data; give the program a database of its own"}

// migrate brings the database up to date.
func (s *Store) migrate(ctx context.Context) error {
	version, err := s.migration(ctx)
	if err != nil {
		return err
	}
	all := migrations()
	if version >= len(all) {
		if version > len(all) {
			return errNewer
		}
		return nil
	}
	always, late := parts()
	if err := s.makeParts(ctx, append(always, late...)); err != nil {
		return err
	}
	return s.noteMigration(ctx, len(all))
}

// indexNames are the names of all indexes. A constraint has an index of its name.
func (s *Store) indexNames(ctx context.Context) (map[string]bool, error) {
	there := make(map[string]bool)
	err := s.transact(ctx, driver.AccessModeRead, s.options.Timeout, func(ctx context.Context, t tx) error {
		return each(ctx, t, "SHOW INDEXES YIELD name", nil, func(row []any) error {
			there[text(row[0])] = true
			return nil
		})
	})
	return there, err
}

// makeParts makes what is missing.
func (s *Store) makeParts(ctx context.Context, wanted []part) error {
	there, err := s.indexNames(ctx)
	for i := 0; i < len(wanted) && err == nil; i++ {
		if !there[wanted[i].name] {
			err = s.autocommit(ctx, wanted[i].create(), nil)
		}
	}
	if err != nil {
		return fmt.Errorf("neo4j: make the constraints and indexes: %w", err)
	}
	return nil
}

// migration is the number of the last one that was run. It refuses the database
// when it holds nodes and none of ours.
func (s *Store) migration(ctx context.Context) (int, error) {
	version := int64(0)
	err := s.transact(ctx, driver.AccessModeRead, s.options.Timeout, func(ctx context.Context, t tx) error {
		found, others := false, false
		err := each(ctx, t, "MATCH (s:Spona {id: 'state'}) RETURN s.migration", nil, func(row []any) error {
			found = true
			version, _ = row[0].(int64)
			return nil
		})
		if err != nil || found {
			return err
		}
		err = each(ctx, t, "MATCH (n) RETURN 1 LIMIT 1", nil, func([]any) error {
			others = true
			return nil
		})
		if err == nil && others {
			err = errOthers
		}
		return err
	})
	return int(version), err
}

// noteMigration writes down how far the database is, and begins its epoch if it
// has none.
func (s *Store) noteMigration(ctx context.Context, version int) error {
	const cypher = `
MERGE (s:Spona {id: 'state'})
ON CREATE SET s.epoch = $epoch, s.seq = 0, s.entities = 0, s.relations = 0, s.facets = 0, s.earlierFrom = 0
SET s.migration = $version`
	epoch := make([]byte, 8)
	if _, err := rand.Read(epoch); err != nil {
		return err
	}
	return s.transact(ctx, driver.AccessModeWrite, s.options.Timeout, func(ctx context.Context, t tx) error {
		return run(ctx, t, cypher, map[string]any{"epoch": hex.EncodeToString(epoch), "version": version})
	})
}
