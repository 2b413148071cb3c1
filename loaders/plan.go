package loaders

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"spona/graph"
	"spona/loaders/input"
)

// A set is a data set to load and the files that it comes from.
type set struct {
	dataset graph.Dataset
	derived bool // the id comes from the name of the source
	numbers *input.Numbers
	opener  *input.Opener
	files   []formatted
	notes   []*input.Note
	doubt   string                         // why the files may not be all that there is; "" when they are
	made    iter.Seq2[graph.Change, error] // in place of what the one file holds
}

// formatted is a file with its format.
type formatted struct {
	input.File
	format   Format
	settings input.Settings
}

func (s *set) close() error { return s.opener.Close() }

// readers are what reads the files, by format. Those of formats whose files
// belong together know all of them, and giveUp ends them.
func (s *set) readers() (readers map[string]input.Reader, giveUp func() error) {
	readers = make(map[string]input.Reader)
	var joints []input.Joint
	for _, f := range s.files {
		switch name := f.format.Name; {
		case readers[name] != nil:
		case f.format.Join == nil:
			readers[name] = f.format.Read
		default:
			var all []input.File
			for _, other := range s.files {
				if other.format.Name == name {
					all = append(all, other.File)
				}
			}
			joint := f.format.Join(all)
			joints = append(joints, joint)
			readers[name] = joint.Read
		}
	}
	return readers, func() error {
		var errs []error
		for _, joint := range joints {
			errs = append(errs, joint.Close())
		}
		return errors.Join(errs...)
	}
}

// plan finds the files of all sources and their formats, so that a wrong name or
// option is known before anything is loaded.
func (r *run) plan(ctx context.Context) ([]*set, error) {
	if len(r.opts.Sources) == 0 {
		return nil, graph.Invalid("sources", "give at least one file, folder, address or - for the standard input")
	}
	var sets []*set
	byID := make(map[string]string)
	for i, source := range r.opts.Sources {
		if i == 0 || r.opts.Dataset.ID == "" {
			sets = append(sets, r.newSet(source))
		}
		s := sets[len(sets)-1]
		if other, ok := byID[s.dataset.ID]; ok && s.derived {
			return sets, graph.Invalid("dataset", "%s and %s would both be the data set %s: load them one by one and name each", shown(other), shown(source), s.dataset.ID)
		}
		byID[s.dataset.ID] = source
		if err := r.addSource(ctx, s, source); err != nil {
			return sets, err
		}
	}
	return sets, nil
}

func (r *run) newSet(source string) *set {
	s := &set{dataset: r.opts.Dataset}
	if s.dataset.ID == "" {
		s.dataset.ID, s.derived = datasetID(source), true
	}
	s.numbers = input.NewNumbers(r.opts.NumbersKey, s.dataset.Countries)
	s.opener = &input.Opener{
		Stdin: r.opts.Stdin, Numbers: s.numbers, Encoding: r.opts.FormatOptions["encoding"], Client: r.opts.Client,
		Fetched: func(name string, read, size int64) {
			r.tell(Progress{File: name, Read: read, Size: size}, false)
		},
	}
	return s
}

// addSource adds the files that a source names to the set. In a folder or an
// archive, files of no format that is known are left out with a note.
func (r *run) addSource(ctx context.Context, s *set, source string) error {
	files, notes, err := s.opener.Files(ctx, source)
	if err != nil {
		return err
	}
	s.notes = append(s.notes, notes...)
	if len(notes) > 0 {
		s.doubt = notes[0].File + " was not read"
	}
	for _, f := range files {
		alone := f.Scope == ""
		format, err := r.formatOf(ctx, f, alone)
		var unknown *unknownFormat
		if errors.As(err, &unknown) && !alone {
			s.notes = append(s.notes, &input.Note{Place: input.Place{File: f.Name}, Err: unknown.err})
			if unknown.damaged {
				s.doubt = f.Name + " is not the JSON that its name says"
			}
			continue
		}
		if err != nil {
			return err
		}
		if err := format.unknownOption(r.opts.FormatOptions); err != nil {
			return err
		}
		tier, err := r.describe(ctx, s, f, format)
		if err != nil && alone {
			return err
		} else if err != nil {
			s.notes = append(s.notes, &input.Note{Place: input.Place{File: f.Name}, Err: err})
			continue
		}
		if alone && len(r.opts.Sources) > 1 && r.opts.Dataset.ID != "" {
			f.Scope = scopeAmong(r.opts.Sources, source)
		}
		s.files = append(s.files, formatted{f, format, input.Settings{
			Dataset: s.dataset, Tier: tier, Retrieved: r.retrieved(f), Options: r.opts.FormatOptions,
		}})
	}
	if len(s.files) == 0 {
		return graph.Invalid("source", "%s holds no file that can be loaded; the formats are %s", shown(source), formatNames())
	}
	return nil
}

// describe takes what a file says of its data set where whoever loads it says
// nothing, and returns the tier of what it states.
func (r *run) describe(ctx context.Context, s *set, f input.File, format Format) (graph.Tier, error) {
	tier := r.opts.Tier
	if format.Describe != nil {
		d, says, encoding, err := format.Describe(ctx, f, r.opts.FormatOptions)
		if err != nil {
			return 0, err
		}
		s.dataset = completed(s.dataset, d)
		s.numbers.About(s.dataset.Countries)
		if encoding != "" {
			f.Assume(encoding)
		}
		if tier == 0 {
			tier = says
		}
	}
	if tier == 0 {
		tier = graph.TierB
	}
	return tier, nil
}

// retrieved is when a file was fetched: never in the future, whatever its clock
// said.
func (r *run) retrieved(f input.File) time.Time {
	now := r.opts.Now()
	at := r.opts.Retrieved
	if at.IsZero() {
		at = f.Modified
	}
	if at.IsZero() || at.After(now) {
		at = now
	}
	return at.UTC().Truncate(time.Second)
}

// unknownFormat is a file that no format claims. It is damaged when it is named
// as JSON and is none: a page that says "not found", or nothing at all.
type unknownFormat struct {
	err     error
	damaged bool
}

func (e *unknownFormat) Error() string { return e.err.Error() }
func (e *unknownFormat) Unwrap() error { return e.err }

func namedJSON(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return strings.HasSuffix(name, ".json") || strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".ndjson")
}

func beginsJSON(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	return len(head) > 0 && (head[0] == '{' || head[0] == '[')
}

const headBytes = 64 << 10

// formatOf tells the format of a file by its content. A format that was asked
// for is used without question, but in a folder only for files that look like it.
func (r *run) formatOf(ctx context.Context, f input.File, alone bool) (Format, error) {
	var asked Format
	if r.opts.Format != "" {
		var err error
		if asked, err = FormatNamed(r.opts.Format); err != nil || alone {
			return asked, err
		}
	}
	head, err := headOf(ctx, f)
	if err != nil {
		return Format{}, err
	}
	damaged := namedJSON(f.Name) && !beginsJSON(head)
	if r.opts.Format != "" {
		if asked.Detect(head, f.Name) > 0 {
			return asked, nil
		}
		return Format{}, &unknownFormat{graph.Invalid("format", "the file is not read: it does not look like %s", asked.Name), damaged}
	}
	best, sure := Format{}, 0
	for _, format := range Formats() {
		if c := format.Detect(head, f.Name); c > sure {
			best, sure = format, c
		}
	}
	if sure == 0 {
		return Format{}, &unknownFormat{graph.Invalid("format", "%s is of no format that is known; if you know it, name it: %s", f.Name, formatNames()), damaged}
	}
	return best, nil
}

// headOf is the begin of a text. If it cannot be read whole, what there is counts:
// whoever reads on will meet the error.
func headOf(ctx context.Context, f input.File) ([]byte, error) {
	text, err := f.Open(ctx)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name, err)
	}
	head, err := io.ReadAll(io.LimitReader(text, headBytes))
	if err == nil || len(head) > 0 && ctx.Err() == nil {
		return head, text.Close()
	}
	return nil, fmt.Errorf("%s: %w", f.Name, errors.Join(err, text.Close()))
}

// shown is a source without the password that an address may hold.
func shown(source string) string {
	if u, err := url.Parse(source); err == nil && u.Host != "" {
		return u.Redacted()
	}
	return source
}

// datasetID names a data set after its source: "AL Parliament.json.gz" is
// al-parliament.
func datasetID(source string) string {
	name := source
	if name == "-" {
		name = "stdin"
	}
	name, _, _ = strings.Cut(name, "?")
	if abs, err := filepath.Abs(name); err == nil && !strings.Contains(name, "://") {
		name = abs
	}
	name = strings.TrimRight(filepath.ToSlash(name), "/")
	name = name[strings.LastIndexByte(name, '/')+1:]
	for _, ext := range []string{".gz", ".zip", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xlsx", ".xml"} {
		name = strings.TrimSuffix(name, ext)
	}
	id := slug(name)
	if graph.ValidateDatasetID(id) != nil {
		return "data"
	}
	return id
}

// slug is a text in the letters of a data set's id.
func slug(text string) string {
	var b strings.Builder
	for _, c := range norm.NFKD.String(strings.ToLower(text)) {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '_', c == '.':
			b.WriteRune(c)
		case unicode.Is(unicode.Mn, c):
		case c == 'ı':
			b.WriteByte('i')
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	const most = 80
	id := strings.TrimLeft(b.String(), "-.")
	return strings.TrimRight(id[:min(len(id), most)], "-.")
}

// scopeAmong names one of several sources of a data set: by its last part, or
// whole where two share that.
func scopeAmong(sources []string, source string) string {
	last := func(s string) string { return filepath.Base(filepath.FromSlash(s)) }
	same := 0
	for _, s := range sources {
		if last(s) == last(source) {
			same++
		}
	}
	if same > 1 {
		return shown(source)
	}
	return last(source)
}
