package loaders

import (
	"context"
	"io"
	"net/http"
	"time"

	"spona/graph"
	"spona/loaders/input"
)

// Store is what a load needs of a graph store.
type Store interface {
	graph.Writer

	// Datasets and Entities are those of [graph.Reader].
	Datasets(ctx context.Context) ([]graph.Dataset, error)
	Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error)
}

// Options say what to load and how. Sources must be given to [Run]; the zero
// value of all else is right.
type Options struct {
	Sources []string      // paths of files and folders, "-", or http(s) addresses
	Format  string        // "" to tell by content
	Dataset graph.Dataset // without ID, each source is a data set named after it
	Tier    graph.Tier    // of what is stated; 0 means what a mapping says, or B

	// Retrieved is when the data were fetched from whoever publishes them; zero
	// means when each file last changed, or now where that is unknown.
	Retrieved time.Time

	Add               bool // only add and update: what is not mentioned stays as it is
	EndDespiteRejects bool // mark what vanished although records were rejected, or nothing in the input was known before
	DryRun            bool // read and check only; the store may be nil

	// OnChange is called with each of the first Show changes of a dry run, as
	// they would be recorded.
	OnChange func(graph.Change)
	Show     int

	Rejects       io.Writer         // takes each reject as a line of JSON; nil for none
	Progress      func(Progress)    // told how it goes, by the goroutine that called; nil for nobody
	BatchSize     int               // changes in a batch; 0 means 4,000
	Listed        int               // rejects and notes that the report lists of each; 0 means 20
	FormatOptions map[string]string // see [Format.Options] and [CommonOptions]

	// NumbersKey is the secret of the instance behind pseudonyms of national
	// numbers of persons, see [input.Numbers].
	NumbersKey []byte

	Stdin  io.Reader        // what "-" reads
	Client *http.Client     // for addresses; nil for one with timeouts
	Now    func() time.Time // nil for the clock
}

const (
	defaultBatch  = 4000
	defaultListed = 20
	batchBytes    = 16 << 20 // text in a batch, so that huge records come in small batches
)

// normalised fills the defaults in, or says which field is wrong.
func (o Options) normalised() (Options, error) {
	if o.BatchSize == 0 {
		o.BatchSize = defaultBatch
	}
	if o.Listed == 0 {
		o.Listed = defaultListed
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	switch {
	case o.Tier != 0 && o.Tier.String() == "":
		return o, graph.Invalid("tier", "there are the tiers A, B and C")
	case o.BatchSize < 0:
		return o, graph.Invalid("batchSize", "a batch cannot have %d changes", o.BatchSize)
	case o.Dataset.ID != "":
		if err := (graph.Change{Dataset: &o.Dataset}).Validate(); err != nil {
			return o, err
		}
	}
	return o, input.ValidateEncoding(o.FormatOptions["encoding"])
}

// Progress is how far a load is.
type Progress struct {
	File        string        // that is being read
	Number, All int           // which file of how many
	Read, Size  int64         // bytes of it as stored; Size is -1 when unknown
	Records     int           // read so far, of all files
	Rejected    int           // of them
	Elapsed     time.Duration // since the load began
}
