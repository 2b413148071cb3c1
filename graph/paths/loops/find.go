package loops

import (
	"context"
	"errors"
	"slices"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// Reader is what a search needs of a store, in few calls: a part of [graph.Reader].
type Reader interface {
	Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error)
	Tied(ctx context.Context, ties []graph.Tie) ([]*graph.Relation, error)
}

// Result is what a search found.
type Result struct {
	Loops     []Loop // those that are certain first, then the closest bonds, then the most contracts, then by ids
	More      int    // how many there are beyond the limit
	Truncated bool   // the search gave up at a limit of its work: there may be others
	Explored  int    // relations read
	Read      int    // contracts read from the store
}

// Through finds the closed loops that an entity is in: as official, relative or
// associate, body, buyer, supplier or party, or by a contract. Of entities of other
// kinds there are none. [graph.CodeNotFound] when there is no such entity.
func Through(ctx context.Context, g paths.Graph, store Reader, id graph.ID, opts Options) (Result, error) {
	opts, err := opts.normalised()
	if err != nil {
		return Result{}, err
	}
	n, ok, err := g.Find(ctx, id)
	if err != nil {
		return Result{}, err
	}
	if !ok {
		return Result{}, graph.Errorf(graph.CodeNotFound, "id", "there is no entity %q", id)
	}
	f := newFinder(g, store, n, opts)
	err = f.start(ctx)
	result := Result{Truncated: errors.Is(err, errWork)}
	if err != nil && !result.Truncated {
		return Result{}, err
	}
	loops, cut, err := f.weigh(ctx)
	if err != nil {
		return Result{}, err
	}
	slices.SortFunc(loops, compareLoops)
	result.Truncated = result.Truncated || cut
	result.More = max(0, len(loops)-opts.Limit)
	result.Loops = loops[:len(loops)-result.More]
	result.Explored, result.Read = opts.MaxWork-max(0, f.left), f.read
	return result, nil
}

// A finder is one run of Through. What it has read it keeps.
type finder struct {
	reading
	store Reader
	opts  Options
	of    view.Node // that the loops pass through
	read  int       // contracts read from the store

	officesOf map[view.Node]routesBy             // by official
	agentsOf  map[view.Node][]agent              // by official
	sidesOf   map[view.Node][2][]link            // by supplier
	deals     map[view.Node]map[view.Node][]deal // by supplier and buyer
	paired    map[[2]view.Node]bool              // official and supplier

	candidates []candidate
}

func newFinder(g paths.Graph, store Reader, of view.Node, opts Options) *finder {
	return &finder{
		reading:   reading{g: g, view: g.View(), follow: view.NewFilter(nil, opts.MinTier), left: opts.MaxWork},
		store:     store,
		opts:      opts,
		of:        of,
		officesOf: make(map[view.Node]routesBy),
		agentsOf:  make(map[view.Node][]agent),
		sidesOf:   make(map[view.Node][2][]link),
		deals:     make(map[view.Node]map[view.Node][]deal),
		paired:    make(map[[2]view.Node]bool),
	}
}

// start looks at the pairs of an official and a supplier that may be of a loop
// through the entity.
func (f *finder) start(ctx context.Context) error {
	switch f.view.Kind(f.of) {
	case graph.KindPerson:
		return errors.Join(f.fromPerson(ctx), f.fromSupplier(ctx, f.of))
	case graph.KindCompany, graph.KindOrganization:
		return f.fromSupplier(ctx, f.of)
	case graph.KindPublicBody:
		return errors.Join(f.fromBody(ctx), f.fromSupplier(ctx, f.of))
	case graph.KindParty:
		return f.fromSuppliers(ctx, graph.RelationDonatedTo, true)
	case graph.KindContract:
		return f.fromSuppliers(ctx, graph.RelationAwarded, false)
	}
	return nil
}

// fromPerson takes the person, a relative or an associate for the official.
func (f *finder) fromPerson(ctx context.Context) error {
	agents, err := f.agents(ctx, f.of)
	if err != nil {
		return err
	}
	var officials []view.Node
	for _, a := range agents {
		if f.view.Kind(a.node) == graph.KindPerson {
			officials = append(officials, a.node)
		}
	}
	return f.fromOfficials(ctx, f.distinct(officials))
}

// fromBody takes those for officials who held office at the body, or at one that
// it is a part of.
func (f *finder) fromBody(ctx context.Context) error {
	bodies := []view.Node{f.of}
	above, err := f.above(ctx, f.of)
	if err != nil {
		return err
	}
	for _, b := range append(bodies, ends(above)...) {
		officials, err := f.officials(ctx, b)
		if err != nil {
			return err
		}
		if err := f.fromOfficials(ctx, officials); err != nil {
			return err
		}
	}
	return nil
}

func (f *finder) fromOfficials(ctx context.Context, officials []view.Node) error {
	if err := f.fetch(ctx, officials); err != nil {
		return err
	}
	for _, p := range officials {
		offices, err := f.offices(ctx, p)
		if err != nil {
			return err
		}
		if len(offices) == 0 {
			continue
		}
		suppliers, err := f.suppliers(ctx, p)
		if err != nil {
			return err
		}
		for _, s := range suppliers {
			if err := f.pair(ctx, p, s); err != nil {
				return err
			}
		}
	}
	return nil
}

// fromSuppliers takes those for suppliers to whom a kind of relation leads.
func (f *finder) fromSuppliers(ctx context.Context, kind graph.RelationKind, incoming bool) error {
	links, err := f.links(ctx, f.of, kind, incoming)
	if err != nil {
		return err
	}
	suppliers := ends(links)
	if err := f.fetch(ctx, suppliers); err != nil {
		return err
	}
	for _, s := range suppliers {
		if err := f.fromSupplier(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

// fromSupplier takes those for officials who held office where the supplier was
// awarded contracts.
func (f *finder) fromSupplier(ctx context.Context, s view.Node) error {
	bought, err := f.dealsOf(ctx, s)
	if err != nil {
		return err
	}
	var bodies []view.Node
	for buyer := range bought {
		bodies = append(bodies, buyer)
	}
	if err := f.fetch(ctx, bodies); err != nil {
		return err
	}
	for _, buyer := range slices.Clone(bodies) {
		above, err := f.above(ctx, buyer)
		if err != nil {
			return err
		}
		bodies = append(bodies, ends(above)...)
	}
	var officials []view.Node
	for _, b := range f.distinct(bodies) {
		some, err := f.officials(ctx, b)
		if err != nil {
			return err
		}
		officials = append(officials, some...)
	}
	officials = f.distinct(officials)
	if err := f.fetch(ctx, officials); err != nil {
		return err
	}
	for _, p := range officials {
		if err := f.pair(ctx, p, s); err != nil {
			return err
		}
	}
	return nil
}
