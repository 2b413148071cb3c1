package projection

import (
	"context"
	"errors"
	"io"
	"sync/atomic"
	"time"

	"spona/graph"
)

// A Keeper has the newest projection of a store. It is for any number of
// goroutines.
type Keeper struct {
	store   Store
	options Options

	now       atomic.Pointer[Projection]
	following atomic.Bool
	opened    chan struct{}         // closed when there is a projection
	failed    chan struct{}         // closed when following has failed for the first time
	failure   atomic.Pointer[error] // of following, while it goes on
	turn      chan struct{}         // holds one token: whoever has it may replace the projection
	saved     graph.Version         // of what the place has; for whoever has the turn
}

// Options say how a projection is kept. The zero value keeps it in memory alone.
type Options struct {
	// Saved is where a projection is kept from one run of the program to the next;
	// nil for nowhere.
	Saved Place

	// Every is how often Follow looks for changes; 0 means four times a second.
	Every time.Duration

	// Notify is told what the keeper has done; nil for nobody.
	Notify func(Event)
}

// A Place keeps one saved projection, such as a file.
type Place interface {
	// Load gives what was stored last to read. An error when there is nothing.
	Load(read func(r io.Reader, size int64) error) error

	// Store keeps what write writes in place of what was there, or nothing of it
	// when it fails.
	Store(write func(w io.Writer) error) error
}

// An Event is something that a keeper has done.
type Event struct {
	What    Deed
	Err     error         // why it did not succeed
	Took    time.Duration //
	Version graph.Version // that there is now
}

// A Deed is what sort of thing a keeper does.
type Deed string

// The deeds.
const (
	Opened   Deed = "opened"   // what was saved
	Built    Deed = "built"    // from the store
	Followed Deed = "followed" // took in changes
	Merged   Deed = "merged"   // laid out anew
	Saved    Deed = "saved"    // for the next run
)

// NewKeeper keeps a projection of a store. It reads nothing yet.
func NewKeeper(store Store, opts Options) *Keeper {
	if opts.Every <= 0 {
		opts.Every = 250 * time.Millisecond
	}
	k := &Keeper{store: store, options: opts, opened: make(chan struct{}), failed: make(chan struct{}), turn: make(chan struct{}, 1)}
	k.turn <- struct{}{}
	return k
}

// Now is the newest projection that there is, nil before the first.
func (k *Keeper) Now() *Projection { return k.now.Load() }

// Get is a projection to answer from. While somebody follows the store, that is
// the newest one, as soon as there is any; else it is brought up to date first.
// [graph.CodeOverloaded] when the context ends before there is one; while the store
// cannot be read and there is none, the reason for that.
func (k *Keeper) Get(ctx context.Context) (*Projection, error) {
	if !k.following.Load() {
		return k.Refresh(ctx)
	}
	select {
	case <-k.opened:
		return k.now.Load(), nil
	default:
	}
	failed := k.failed
	for {
		select {
		case <-k.opened:
			return k.now.Load(), nil
		case <-failed:
			if err := k.failure.Load(); err != nil {
				return nil, *err
			}
			failed = nil // it is being read after all
		case <-ctx.Done():
			return nil, graph.Errorf(graph.CodeOverloaded, "", "the graph is still being read; try again in a moment")
		}
	}
}

// Refresh brings the projection up to what the store says now. A store that
// cannot be read leaves what there was.
func (k *Keeper) Refresh(ctx context.Context) (*Projection, error) {
	select {
	case <-k.turn:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { k.turn <- struct{}{} }()
	return k.refresh(ctx)
}

func (k *Keeper) refresh(ctx context.Context) (*Projection, error) {
	p, opening := k.now.Load(), Event{What: Opened}
	if p == nil {
		began := time.Now()
		p = k.open()
		opening.Took = time.Since(began)
	}
	version, err := k.store.Version(ctx)
	switch {
	case p == nil:
	case err != nil || p.Version().Epoch == version.Epoch && p.Version().Seq <= version.Seq:
		if k.now.Load() == nil { // what was saved is of this store, or all that there is
			k.put(p, opening)
		}
	default:
		p = nil
	}
	if err != nil {
		return nil, err
	}
	if p != nil {
		if next, err := k.follow(ctx, p, version); err == nil || ctx.Err() != nil {
			return next, err
		}
	}
	began := time.Now()
	if p, err = Build(ctx, k.store); err != nil {
		return nil, err
	}
	k.put(p, Event{What: Built, Took: time.Since(began)})
	k.save(p)
	return p, nil
}

// follow takes in what has changed up to a version.
func (k *Keeper) follow(ctx context.Context, p *Projection, version graph.Version) (*Projection, error) {
	if p.Version() == version {
		return p, nil
	}
	began := time.Now()
	next, err := p.after(ctx, k.store, version)
	switch {
	case err == nil:
		k.put(next, Event{What: Followed, Took: time.Since(began)})
	case ctx.Err() == nil && !errors.Is(err, errTooMuch) && graph.CodeOf(err) != graph.CodeResumeGap:
		k.notify(Event{What: Followed, Err: err, Took: time.Since(began), Version: p.Version()})
	}
	return next, err
}

// put makes a projection the newest.
func (k *Keeper) put(p *Projection, e Event) {
	first := k.now.Swap(p) == nil
	if first {
		close(k.opened)
	}
	e.Version = p.Version()
	k.notify(e)
}

func (k *Keeper) notify(e Event) {
	if k.options.Notify != nil {
		k.options.Notify(e)
	}
}

// open is what was saved, nil when that cannot be used.
func (k *Keeper) open() *Projection {
	if k.options.Saved == nil {
		return nil
	}
	var p *Projection
	err := k.options.Saved.Load(func(r io.Reader, size int64) (err error) {
		p, err = Open(r, size)
		return err
	})
	if err != nil {
		return nil
	}
	k.saved = p.Version()
	return p
}

// save keeps a projection for the next run. Whoever cannot save builds again.
func (k *Keeper) save(p *Projection) {
	if k.options.Saved == nil || k.saved == p.Version() {
		return
	}
	began := time.Now()
	err := k.options.Saved.Store(p.Save)
	if err == nil {
		k.saved = p.Version()
	}
	k.notify(Event{What: Saved, Err: err, Took: time.Since(began), Version: p.Version()})
}

// Follow keeps the projection fresh until the context ends, and saves it then. It
// goes on when the store cannot be read for a while.
func (k *Keeper) Follow(ctx context.Context) {
	k.following.Store(true)
	defer k.following.Store(false)
	tick := time.NewTicker(k.options.Every)
	defer tick.Stop()
	for {
		p, err := k.Refresh(ctx)
		if ctx.Err() == nil {
			k.note(err)
		}
		if err == nil {
			k.merge(ctx, p)
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			if p := k.now.Load(); p != nil {
				k.save(p)
			}
			return
		}
	}
}

// note tells that following has failed, and that it goes on again.
func (k *Keeper) note(err error) {
	before := k.failure.Load()
	if err == nil {
		if k.failure.Store(nil); before != nil {
			k.notify(Event{What: Followed, Version: k.now.Load().Version()})
		}
		return
	}
	k.failure.Store(&err)
	select {
	case <-k.failed:
	default:
		close(k.failed)
	}
	k.notify(Event{What: Followed, Err: err})
}

// merge lays out anew what has become too stale, while queries go on with what
// there is.
func (k *Keeper) merge(ctx context.Context, p *Projection) {
	select {
	case <-k.turn:
	case <-ctx.Done():
		return
	}
	defer func() { k.turn <- struct{}{} }()
	if k.now.Load() != p {
		return // somebody else has taken in more meanwhile
	}
	began := time.Now()
	m, err := p.merged()
	switch {
	case err != nil:
		k.notify(Event{What: Merged, Err: err, Took: time.Since(began), Version: p.Version()})
	case m != p:
		k.put(m, Event{What: Merged, Took: time.Since(began)})
	}
}
