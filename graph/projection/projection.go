package projection

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/bits"

	"spona/graph"
	"spona/graph/names"
	"spona/graph/view"
)

// A Projection is the graph at one version of the data, in memory. It is for any
// number of goroutines.
type Projection struct {
	View  *view.View
	Names *names.Index
}

// Version is the version of the data that it shows.
func (p *Projection) Version() graph.Version { return p.View.Version() }

// Store is what a projection is read from: a part of [graph.Reader].
type Store interface {
	Version(ctx context.Context) (graph.Version, error)
	Changes(ctx context.Context, after graph.Version) iter.Seq2[graph.Changed, error]
	Snapshot(ctx context.Context) (graph.Snapshot, error)
}

// Build reads everything that a store has now.
func Build(ctx context.Context, store Store) (p *Projection, err error) {
	snapshot, err := store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, snapshot.Close()) }()
	entities, relations := 0, 0
	for _, d := range snapshot.Datasets() {
		entities, relations = entities+d.Entities, relations+d.Relations
	}
	b := building{view: view.NewBuilder(snapshot.Version(), entities, relations), names: names.NewBuilder(entities)}
	linked := make(chan error, 1)
	go func() { linked <- b.links(snapshot) }()
	err = b.entities(snapshot)
	if err := errors.Join(err, <-linked); err != nil {
		return nil, err
	}
	return b.build()
}

// A building is one run of Build.
type building struct {
	view  *view.Builder
	names *names.Builder
	next  view.Node
}

func (b *building) entities(s graph.Snapshot) error {
	for e, err := range s.Entities() {
		if err != nil {
			return err
		}
		if err := b.view.Entity(e.ID, e.Kind); err != nil {
			return err
		}
		if err := b.names.Add(entryOf(e, b.next, 0)); err != nil {
			return err
		}
		b.next++
	}
	return nil
}

func (b *building) links(s graph.Snapshot) error {
	for l, err := range s.Links() {
		if err != nil {
			return err
		}
		b.view.Link(l)
	}
	return nil
}

// build lays out both parts side by side.
func (b *building) build() (*Projection, error) {
	degrees, err := b.view.Degrees()
	if err != nil {
		return nil, err
	}
	var p Projection
	viewed := make(chan error, 1)
	go func() {
		var err error
		p.View, err = b.view.Build()
		viewed <- err
	}()
	b.names.Rank(func(e names.Entry) uint8 { return restand(e, int(degrees[e.Node])) })
	p.Names, err = b.names.Build()
	if err := errors.Join(err, <-viewed); err != nil {
		return nil, err
	}
	return &p, nil
}

// entryOf is an entity as the name index takes it.
func entryOf(e *graph.Entity, n view.Node, degree int) names.Entry {
	entry := names.Entry{Node: n, ID: e.ID, Kind: e.Kind, Countries: e.Countries()}
	if len(e.Records) > 0 && !e.Stub {
		entry.Tier = e.Records[0].Source.Tier
	}
	for i := range e.Records {
		entry.Names = append(entry.Names, e.Records[i].Names...)
	}
	if e.Roles&graph.RolePolitician != 0 {
		entry.Standing = inOffice
	}
	entry.Standing = restand(entry, degree)
	return entry
}

// A standing is twice a rank, plus one for who holds or held an office, so that
// the rank can be computed anew when the degree has changed.
const (
	inOffice    = 1
	officeBonus = 3
	actorBonus  = 4
)

// restand is the standing of an entry with that many relations: it grows with
// their logarithm, and is higher for actors, and for people in office.
func restand(e names.Entry, degree int) uint8 {
	rank := bits.Len(uint(degree))
	if e.Kind.Actor() {
		rank += actorBonus
	}
	office := e.Standing & inOffice
	if office != 0 {
		rank += officeBonus
	}
	return uint8(rank)<<1 | office
}

// Save writes the projection for [Open].
func (p *Projection) Save(w io.Writer) error {
	if err := p.View.Save(w); err != nil {
		return err
	}
	if _, err := p.Names.WriteTo(w); err != nil {
		return fmt.Errorf("projection: %w", err)
	}
	return nil
}

// Open reads what [Projection.Save] wrote, of which there are so many bytes. Any
// error is a reason to build it from the store.
func Open(r io.Reader, size int64) (*Projection, error) {
	v, err := view.Open(r, size)
	if err != nil {
		return nil, err
	}
	index, err := names.Read(r)
	if err != nil {
		return nil, fmt.Errorf("projection: %w", err)
	}
	if index.Len() != v.Nodes() {
		return nil, fmt.Errorf("projection: %d entities have names and %d are in the view", index.Len(), v.Nodes())
	}
	return &Projection{v, index}, nil
}

// Bytes is the memory that it takes.
func (p *Projection) Bytes() int { return p.View.Bytes() + p.Names.Bytes() }
