package graph

import (
	"context"
	"iter"
	"strconv"
	"strings"
	"time"
)

// A Version names a state of a store. Epoch is made when the store is created or
// restored from a backup; Seq grows with each batch that changes something.
type Version struct {
	Epoch string
	Seq   uint64
}

// String is the API's dataVersion: the epoch, a hyphen and the number.
func (v Version) String() string { return v.Epoch + "-" + strconv.FormatUint(v.Seq, 10) }

// ParseVersion is the inverse of [Version.String].
func ParseVersion(s string) (Version, error) {
	i := strings.LastIndexByte(s, '-')
	if i > 0 {
		if seq, err := strconv.ParseUint(s[i+1:], 10, 64); err == nil {
			return Version{s[:i], seq}, nil
		}
	}
	return Version{}, Invalid("version", "%q is no version of the data", clip(s))
}

// Reader answers questions about the graph. Implementations are safe for
// concurrent use, see each batch of a load whole or not at all, and are held to
// storetest.Run. What they return is the caller's own.
//
// Every method stops when the context ends and returns its error. A store that
// cannot be reached answers with [CodeUpstreamUnavailable].
type Reader interface {
	// Version is the state that a read starting now would see.
	Version(ctx context.Context) (Version, error)

	// Entities returns one entry per id, in the order given. An unknown or
	// malformed id yields nil, not an error: the caller knows what it asked for.
	Entities(ctx context.Context, ids []ID) ([]*Entity, error)

	// Relations does the same for relations.
	Relations(ctx context.Context, ids []ID) ([]*Relation, error)

	// Find lists entities. [CodeInvalid] for a query that contradicts itself.
	Find(ctx context.Context, q EntityQuery) (EntityPage, error)

	// FindRelations lists relations wherever they are.
	FindRelations(ctx context.Context, q RelationQuery) (RelationPage, error)

	// RelationsOf returns one page per id, in the order given: the relations
	// that touch that entity, as q asks, one that leads from it to itself once.
	// An id that is not there has an empty page. It is one call for many
	// entities so that a list costs no more round trips than one entity.
	RelationsOf(ctx context.Context, ids []ID, q RelationQuery) ([]RelationPage, error)

	// Neighbours yields every relation that touches any of the entities, is still
	// stated by some data set and fits the query, once each, in no particular
	// order. An id that is not there adds nothing. The entities are a slice so that
	// a search over a remote store pays one round trip per step instead of one per
	// entity. An error is yielded last, with a nil relation.
	Neighbours(ctx context.Context, ids []ID, q NeighbourQuery) iter.Seq2[*Relation, error]

	// Tied returns one entry per tie, in the order given: the relation, or nil when
	// there is none of that kind and key between those ends.
	Tied(ctx context.Context, ties []Tie) ([]*Relation, error)

	// Datasets are all data sets by id, with what the store adds to them.
	Datasets(ctx context.Context) ([]Dataset, error)

	// Changes yields what has changed after the version, in its present state,
	// each entity and relation once, and ends. [CodeResumeGap] is yielded when
	// the version is of another epoch, or ahead of the store, or when the feed no
	// longer reaches back to it: the caller then reads everything anew.
	Changes(ctx context.Context, after Version) iter.Seq2[Changed, error]

	// Snapshot opens a consistent read of everything. The caller closes it.
	Snapshot(ctx context.Context) (Snapshot, error)
}

// Changed is one item of the change feed; one of the pointers is set.
type Changed struct {
	Version  Version // of the batch that changed it last
	Entity   *Entity
	Relation *Relation
}

// A Snapshot reads everything as it was at one version, however long that takes
// and whatever is loaded meanwhile. It is for one goroutine, save that Links may be
// read while another one reads Entities. An error is yielded last, with a nil or
// zero item.
type Snapshot interface {
	Version() Version
	Datasets() []Dataset                    // by id
	Entities() iter.Seq2[*Entity, error]    // in no particular order, which is the same each time
	Relations() iter.Seq2[*Relation, error] // likewise
	Links() iter.Seq2[Link, error]          // of the relations that some data set still states, likewise
	Close() error
}

// Writer takes loads, one at a time.
type Writer interface {
	// BeginLoad starts a load. [CodeConflict] when another one is under way, in
	// this process or any other.
	BeginLoad(ctx context.Context, opts LoadOptions) (Load, error)
}

// LoadOptions say what a load is. The zero value only adds and updates.
type LoadOptions struct {
	// Complete says that the load states all that its data sets now state, so
	// that [Load.Finish] marks as ended what it did not mention.
	Complete bool

	// At is when the load takes place, for the marks of what has ended; zero for
	// now. A mark is never older than the Retrieved of what it is on.
	At time.Time
}

// A Load is under way until Finish or Close. It is for one goroutine. Readers
// see each applied batch at once, and go on reading while one is written.
type Load interface {
	// Apply records one batch: all of it or, when it returns an error, nothing.
	// Once it has returned, the batch survives the end of the process.
	//
	// A change that cannot be kept because of what the store already has (the
	// same id with another kind or other ends, ends of kinds that the relation
	// cannot have) is left out and listed in the result with [CodeConflict]; a
	// change that fails [Change.Validate] is an error of the whole batch, as it
	// is the caller's mistake. [CodeReadonly] when the disk refuses writes.
	//
	// For a relation whose ends are not there yet, stubs are made. The first
	// record of a stub may set another kind, if the stub's relations allow it;
	// roles follow. A record that says what the store already has is counted as
	// unchanged and not written, its Retrieved and Ended aside: a record that is
	// stated again is no longer ended. A record that comes with Ended set is
	// recorded as ended at that time, with all that it states, so that an export
	// can be loaded again; one that had ended already keeps its time.
	//
	// Within a batch, data sets are described first and entities come before
	// relations, whatever their order; of two changes of one record the last
	// counts. A withdrawal ends what there was of its record and what the batch
	// states of it before the withdrawal; what it states after that counts.
	Apply(ctx context.Context, batch []Change) (Applied, error)

	// Finish ends the load: marks what vanished, if it was Complete, and notes
	// on each data set that it described or mentioned that the load ended. What
	// was rejected was mentioned. It returns only what it did itself.
	Finish(ctx context.Context) (Counts, error)

	// Close gives the load up, or does nothing after Finish. Batches that were
	// applied stay, nothing is marked as ended.
	Close() error
}

// Applied is what a batch did.
type Applied struct {
	Counts   Counts
	Rejected []Rejected
}

// Rejected is a change of a batch that was left out.
type Rejected struct {
	Index int // in the batch
	Err   error
}

// Counts are what a load did, by sort of fact. A statement is one name,
// identifier, value or spell, or the relation itself with its role, status,
// amount and share.
//
// A stub is not counted; it is new with its first record. An entity or relation
// has ended when no data set states it any more, and has changed when anything
// else about it is different. The statements of a record that ends are ended,
// those of one that is stated again are new; of a record that is replaced, those
// that went and those that came are paired off as changed, sort by sort.
type Counts struct {
	Entities, Relations, Statements Tally
}

// Add adds other to the counts.
func (c *Counts) Add(other Counts) {
	c.Entities.Add(other.Entities)
	c.Relations.Add(other.Relations)
	c.Statements.Add(other.Statements)
}

// Changed reports whether anything is different after the load.
func (c Counts) Changed() bool {
	return c.Entities.changed() || c.Relations.changed() || c.Statements.changed()
}

// A Tally counts what became of facts.
type Tally struct {
	New, Changed, Unchanged, Ended int
}

// Add adds other to the tally.
func (t *Tally) Add(other Tally) {
	t.New += other.New
	t.Changed += other.Changed
	t.Unchanged += other.Unchanged
	t.Ended += other.Ended
}

func (t Tally) changed() bool { return t.New+t.Changed+t.Ended > 0 }

// Store is what a backend implements; callers accept only the half they use.
type Store interface {
	Reader
	Writer
	Close() error
}
