package wording

import (
	"embed"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
)

//go:embed catalogues/*.txt
var files embed.FS

// Languages are all languages that sentences can be made in.
type Languages struct{ all []*Language }

// fallback is the language for those that there is none for.
const fallback = "en"

// Open reads the catalogues that are built in. It fails only for a catalogue that
// the tests have not seen.
func Open() (*Languages, error) {
	entries, err := files.ReadDir("catalogues")
	if err != nil {
		return nil, fmt.Errorf("wording: %w", err)
	}
	all, known := &Languages{}, rules()
	var faults []error
	for _, entry := range entries {
		text, err := files.ReadFile(path.Join("catalogues", entry.Name()))
		if err != nil {
			return nil, fmt.Errorf("wording: %w", err)
		}
		l, err := parseCatalogue(known, strings.TrimSuffix(entry.Name(), ".txt"), string(text))
		all.all, faults = append(all.all, l), append(faults, err)
		if l.properties, err = readProperties(l.tag); err != nil {
			faults = append(faults, err)
		}
	}
	return all, errors.Join(faults...)
}

// All are the languages in the order of their tags.
func (ls *Languages) All() []*Language { return slices.Clone(ls.all) }

// Find is the language for the first of the tags that there is one for: by its
// tag or another tag in use for it, else by what the tag begins with ("de" for
// "de-AT"). ok is false when there is none, and the language English.
func (ls *Languages) Find(tags ...string) (l *Language, ok bool) {
	for _, tag := range tags {
		for tag = strings.ReplaceAll(tag, "_", "-"); tag != ""; tag = parent(tag) {
			for _, l := range ls.all {
				if strings.EqualFold(l.tag, tag) || slices.ContainsFunc(l.aliases, func(a string) bool { return strings.EqualFold(a, tag) }) {
					return l, true
				}
			}
		}
	}
	i := slices.IndexFunc(ls.all, func(l *Language) bool { return l.tag == fallback })
	return ls.all[i], false
}

// parent is a tag without its last part: "sr-Latn" for "sr-Latn-RS".
func parent(tag string) string {
	return tag[:max(strings.LastIndexByte(tag, '-'), 0)]
}
