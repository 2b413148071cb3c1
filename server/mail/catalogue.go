package mail

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"spona/graph/members"
)

//go:embed letters/*.txt
var letterFiles embed.FS

// linkMark stands in a letter's text for its link.
const linkMark = "{link}"

// A text is one letter in one language.
type text struct{ subject, body string }

// A Catalogue is all letters in all languages.
type Catalogue struct {
	tags  []string
	texts map[string]map[members.LetterKind]text // by tag
	news  map[string]map[members.LetterKind]text // by tag: of letters with news
}

// LoadCatalogue reads the letters that are built in.
func LoadCatalogue() (*Catalogue, error) {
	texts, err := readTexts(letterFiles, "letters")
	if err != nil {
		return nil, err
	}
	news, err := readTexts(newsFiles, "news")
	if err != nil {
		return nil, err
	}
	return &Catalogue{tags: slices.Sorted(maps.Keys(texts)), texts: texts, news: news}, nil
}

// readTexts reads the texts of a folder, a file per language.
func readTexts(files fs.FS, folder string) (map[string]map[members.LetterKind]text, error) {
	names, err := fs.Glob(files, folder+"/*.txt")
	if err != nil {
		return nil, err
	}
	all := make(map[string]map[members.LetterKind]text, len(names))
	for _, name := range names {
		content, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		if all[strings.TrimSuffix(path.Base(name), ".txt")], err = parse(string(content)); err != nil {
			return nil, fmt.Errorf("mail: %s: %w", name, err)
		}
	}
	return all, nil
}

// parse reads letters: each begins with its kind in brackets and its subject on the
// next line; the rest is its body.
func parse(content string) (map[members.LetterKind]text, error) {
	all := make(map[members.LetterKind]text)
	for i, part := range strings.Split("\n"+content, "\n[") {
		if i == 0 {
			if strings.TrimSpace(part) != "" {
				return nil, fmt.Errorf("there is text before the first letter")
			}
			continue
		}
		kind, rest, ok := strings.Cut(part, "]\n")
		subject, body, hasBody := strings.Cut(rest, "\n")
		subject, body = strings.TrimSpace(subject), strings.TrimSpace(body)
		if !ok || !hasBody || subject == "" || body == "" {
			return nil, fmt.Errorf("letter %q has no subject or no body", kind)
		}
		all[members.LetterKind(kind)] = text{subject, body}
	}
	return all, nil
}

// Write writes a letter in the language that comes nearest to the one asked for.
func (c *Catalogue) Write(l members.Letter, link string) (subject, body string, err error) {
	tag := c.Nearest(l.Language)
	t, ok := c.texts[tag][l.Kind]
	if !ok {
		return "", "", fmt.Errorf("mail: there is no letter %q in %s", l.Kind, tag)
	}
	return t.subject, strings.ReplaceAll(t.body, linkMark, link) + "\n", nil
}

// Languages are the tags of those that there are letters in.
func (c *Catalogue) Languages() []string { return slices.Clone(c.tags) }

// Kinds are the letters that there are in a language.
func (c *Catalogue) Kinds(tag string) []members.LetterKind {
	return slices.Collect(maps.Keys(c.texts[tag]))
}
