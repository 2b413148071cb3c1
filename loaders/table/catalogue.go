package table

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"spona/graph"
	"spona/loaders/input"
)

//go:embed mappings/*.yaml
var shipped embed.FS

// MappingOption is the option that names a mapping: a name of the [Catalogue], the
// path of a file, or the text of a mapping itself.
const MappingOption = "mapping"

// MappingDoc describes [MappingOption] for people.
const MappingDoc = "which columns of the table make what: the path of a mapping file, or the name of one that comes with Spona"

// Catalogue are the mappings that come with Spona, by name.
func Catalogue() []*Mapping { return catalogue() }

var catalogue = sync.OnceValue(func() []*Mapping {
	entries, err := shipped.ReadDir("mappings")
	if err != nil {
		return nil
	}
	var all []*Mapping
	for _, e := range entries {
		source, err := shipped.ReadFile(path.Join("mappings", e.Name()))
		if err != nil {
			continue
		}
		if m, err := Parse(strings.TrimSuffix(e.Name(), ".yaml"), string(source)); err == nil { // the tests read each
			all = append(all, m)
		}
	}
	return all
})

// Load is the mapping that [MappingOption] names.
func Load(named string) (*Mapping, error) {
	if strings.Contains(named, "\n") {
		return Parse("given", named)
	}
	for _, m := range Catalogue() {
		if m.Name == named {
			return m, nil
		}
	}
	source, err := os.ReadFile(named)
	if errors.Is(err, os.ErrNotExist) {
		return nil, graph.Errorf(graph.CodeNotFound, "mapping", "%s is neither a file nor one of the mappings that come with Spona: %s", named, strings.Join(names(), ", "))
	}
	if err != nil {
		return nil, graph.Invalid("mapping", "%s cannot be read", named)
	}
	m, err := Parse(strings.TrimSuffix(filepath.Base(named), filepath.Ext(named)), string(source))
	var wrong *graph.Error
	if errors.As(err, &wrong) {
		return nil, graph.Errorf(wrong.Code, "mapping", "%s, %s", named, wrong.Msg)
	}
	return m, err
}

func names() []string {
	var all []string
	for _, m := range Catalogue() {
		all = append(all, m.Name)
	}
	return all
}

// fitting is the mapping of the catalogue that fits the begin of a table: the one
// with the most names that all stand among its first cells. Nil when none does.
func fitting(head []byte) *Mapping {
	found := firstCells(head)
	var best *Mapping
	for _, m := range Catalogue() {
		fits := len(m.Match) > 0 && !slices.ContainsFunc(m.Match, func(t text) bool { return !found[foldHeader(t.s)] })
		if fits && (best == nil || len(m.Match) > len(best.Match)) {
			best = m
		}
	}
	return best
}

// firstCells are the cells of the first rows of a table, or the members of the
// first object, folded.
func firstCells(head []byte) map[string]bool {
	found := make(map[string]bool)
	if isJSON(head) {
		for _, key := range input.Keys(head) {
			found[foldHeader(key)] = true
		}
		return found
	}
	s := newSplitter(bytes.NewReader(head))
	s.comma = commaOf(head, "")
	const most = 3
	for range most {
		fields, _, err := s.next()
		if err != nil {
			break
		}
		for _, f := range fields {
			found[foldHeader(string(f))] = true
		}
	}
	return found
}

// Detect says how sure it is that a file is a table: certain when a mapping of
// the catalogue fits, hardly when it only looks like one, since nobody knows then
// what it says.
func Detect(head []byte, name string) int {
	const certain, perhaps = 80, 1
	switch {
	case len(bytes.TrimSpace(head)) == 0 || bytes.IndexByte(head, 0) >= 0:
		return 0
	case fitting(head) != nil:
		return certain
	case looksLikeTable(head, name):
		return perhaps
	}
	return 0
}

// looksLikeTable goes by the name, and by what the text begins with.
func looksLikeTable(head []byte, name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	for _, ext := range []string{".csv", ".tsv", ".tab"} {
		if strings.HasSuffix(name, ext) {
			return true
		}
	}
	return strings.Contains(name, ".xlsx") || isJSON(head) && bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("["))
}

// Describe is what the mapping of a file says of its data set: the description,
// the tier and the encoding, each empty where it says nothing.
func Describe(ctx context.Context, f input.File, options map[string]string) (graph.Dataset, graph.Tier, string, error) {
	m, err := mappingFor(ctx, f, options)
	if err != nil {
		return graph.Dataset{}, 0, "", err
	}
	return m.Dataset(), m.Tier(), m.Table.Encoding.s, nil
}

// Open is the text of the mapping as it comes with Spona, for a copy to change.
func Open(name string) (io.ReadCloser, error) {
	f, err := shipped.Open(path.Join("mappings", name+".yaml"))
	if err != nil {
		return nil, graph.Errorf(graph.CodeNotFound, "mapping", "%s does not come with Spona; these do: %s", name, strings.Join(names(), ", "))
	}
	return f, nil
}
