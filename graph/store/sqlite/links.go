package sqlite

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"

	"spona/graph"
)

// Links implements [graph.Snapshot], in the order of the rows.
func (snap *snapshot) Links() iter.Seq2[graph.Link, error] {
	return func(yield func(graph.Link, error) bool) {
		err := snap.links(yield)
		if err != nil && !errors.Is(err, errStop) {
			yield(graph.Link{}, ended(snap.ctx, err))
		}
	}
}

// linkColumns are what the checksum of a relation covers.
const linkColumns = "r.id, r.id_rest, r.kind, r.from_no, r.to_no, r.body"

func (snap *snapshot) links(yield func(graph.Link, error) bool) error {
	if snap.closed {
		return errClosed
	}
	at, err := readPlaces(snap.ctx, snap.twin)
	if err != nil {
		return err
	}
	var spells []graph.Spell
	return snap.twin.query(snap.ctx, "SELECT "+linkColumns+" FROM relation r ORDER BY r.no", nil, func(row []driver.Value) error {
		link, live, err := snap.lexicon.link(row, at, &spells)
		switch {
		case err != nil:
			return fmt.Errorf("relation %s: %w", keyIn(row).relation(), err)
		case live && !yield(link, nil):
			return errStop
		}
		spells = spells[:0]
		return nil
	})
}

// link decodes a row of linkColumns and reports whether it is live.
func (x *lexicon) link(row []driver.Value, at places, spells *[]graph.Spell) (graph.Link, bool, error) {
	key := keyIn(row)
	about := [3]int64{integer(row[2]), integer(row[3]), integer(row[4])}
	body, err := unseal(key, about[:], blob(row[5]))
	if err != nil {
		return graph.Link{}, false, err
	}
	d := decoder{rest: body, lex: x}
	link, live := d.link(spells)
	if d.bad {
		return graph.Link{}, false, errDamaged
	}
	if !live {
		return graph.Link{}, false, nil
	}
	link.Kind, link.Key = graph.RelationKind(about[0]), key.key()
	if link.Tail, err = at.of(about[1]); err != nil {
		return graph.Link{}, false, err
	}
	link.Head, err = at.of(about[2])
	return link, true, err
}
