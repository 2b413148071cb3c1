package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"iter"
	"slices"
	"sync"

	"spona/graph"
	"spona/graph/store/record"
)

// linkReaders is how many connections read links at a time, each a part of the
// rows. They are the snapshot's own, so that Entities goes on beside them.
const linkReaders = 2

// linksAtOnce is how many links pass from a reader to the caller at a time.
const linksAtOnce = 1024

// Links implements [graph.Snapshot]. It takes some from each part in turn.
func (snap *snapshot) Links() iter.Seq2[graph.Link, error] {
	return func(yield func(graph.Link, error) bool) {
		stopped := false
		err := snap.links(func(l *graph.Link) bool {
			stopped = !yield(*l, nil)
			return !stopped
		})
		if err != nil && !stopped {
			yield(graph.Link{}, ended(snap.ctx, err))
		}
	}
}

func (snap *snapshot) links(yield func(*graph.Link) bool) error {
	if snap.closed {
		return errClosed
	}
	at, err := readPlaces(snap.ctx, snap.twins[0])
	if err != nil {
		return err
	}
	last, err := snap.twins[0].number(snap.ctx, "SELECT coalesce(max(no), 0) FROM relation")
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(snap.ctx)
	var readers sync.WaitGroup
	defer readers.Wait() // the connections are theirs until then
	defer stop()
	parts := make([]*linkPart, len(snap.twins))
	for i, c := range snap.twins {
		n := int64(len(parts))
		p := &linkPart{
			c: c, lexicon: snap.lexicon, at: at, after: last / n * int64(i), last: last / n * int64(i+1),
			full: make(chan *linkList, 1), free: make(chan *linkList, 3),
		}
		if i == len(parts)-1 {
			p.last = last
		}
		parts[i] = p
		readers.Go(func() { p.read(ctx) })
	}
	return takeTurns(snap.ctx, parts, yield)
}

// takeTurns yields a list of each part in turn, so that the order is always the
// same.
func takeTurns(ctx context.Context, parts []*linkPart, yield func(*graph.Link) bool) error {
	for i := 0; len(parts) > 0; i++ {
		p := parts[i%len(parts)]
		list, more := <-p.full
		if !more {
			if p.err != nil {
				return p.err
			}
			at := i % len(parts)
			parts, i = slices.Delete(parts, at, at+1), at-1
			continue
		}
		for j := range list.links {
			if err := ctx.Err(); err != nil {
				return err
			}
			if !yield(&list.links[j]) {
				return nil
			}
		}
		p.free <- list
	}
	return ctx.Err()
}

// A linkPart is the links of the relations from one row number to another, on
// their way from the connection that reads them.
type linkPart struct {
	c           *conn
	lexicon     *lexicon
	at          places
	after, last int64
	full        chan *linkList // closed at the end
	free        chan *linkList // to be filled again: one is filled, one waits in full, one is with the caller
	err         error          // why full was closed
}

// A linkList is some links, with the memory that their spells are in.
type linkList struct {
	links  []graph.Link
	spells []graph.Spell
}

// linkColumns are what the checksum of a relation covers. A column that the
// driver hands over costs more than a sum that SQLite makes, and an allocation,
// so that two numbers come as one where they fit: the rest of the id is 56 bits,
// and rows are counted in 32.
const linkColumns = "r.id, r.id_rest << 8 | r.kind, r.from_no << 32 | r.to_no, r.body"

func (p *linkPart) read(ctx context.Context) {
	defer close(p.full)
	const query = "SELECT " + linkColumns + " FROM relation r WHERE r.no > ? AND r.no <= ? ORDER BY r.no"
	list := p.next()
	p.err = p.c.query(ctx, query, []any{p.after, p.last}, func(row []driver.Value) error {
		if err := p.lexicon.link(row, p.at, list); err != nil || len(list.links) < linksAtOnce {
			return err
		}
		if err := p.send(ctx, list); err != nil {
			return err
		}
		list = p.next()
		return nil
	})
	if p.err == nil {
		p.err = p.send(ctx, list)
	}
}

// next is an empty list.
func (p *linkPart) next() *linkList {
	select {
	case list := <-p.free:
		list.links, list.spells = list.links[:0], list.spells[:0]
		return list
	default:
		return &linkList{links: make([]graph.Link, 0, linksAtOnce)}
	}
}

func (p *linkPart) send(ctx context.Context, list *linkList) error {
	select {
	case p.full <- list:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// link adds a row of linkColumns to a list, when it is live.
func (x *lexicon) link(row []driver.Value, at places, list *linkList) error {
	packed, ends := integer(row[1]), integer(row[2])
	key := idKey{integer(row[0]), packed >> 8 & (1<<56 - 1)}
	about := [3]int64{packed & 0xff, ends >> 32 & (1<<32 - 1), ends & (1<<32 - 1)}
	body, err := unseal(key, about[:], blob(row[3]))
	if err != nil {
		return fmt.Errorf("relation %s: %w", key.relation(), err)
	}
	d := record.Decoder{Rest: body, Lex: &x.Lexicon}
	link, live := d.Link(&list.spells)
	if d.Bad {
		return fmt.Errorf("relation %s: %w", key.relation(), record.ErrDamaged)
	}
	if !live {
		return nil
	}
	link.Kind, link.Key = graph.RelationKind(about[0]), key.key()
	tail, okTail := at.of(about[1])
	head, okHead := at.of(about[2])
	if !okTail || !okHead {
		return fmt.Errorf("relation %s has an end that is not there: %w", key.relation(), record.ErrDamaged)
	}
	link.Tail, link.Head = tail, head
	list.links = append(list.links, link)
	return nil
}
