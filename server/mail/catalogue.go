package mail

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/language"

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
	tags    []language.Tag
	matcher language.Matcher
	texts   []map[members.LetterKind]text // by tag
}

// fallback is the language of whoever asks for one that there is not.
const fallback = "en"

// LoadCatalogue reads the letters that are built in.
func LoadCatalogue() (*Catalogue, error) {
	names, err := fs.Glob(letterFiles, "letters/*.txt")
	if err != nil {
		return nil, err
	}
	c := &Catalogue{}
	add := func(name string) error {
		content, err := letterFiles.ReadFile(name)
		if err != nil {
			return err
		}
		tag, err := language.Parse(strings.TrimSuffix(path.Base(name), ".txt"))
		if err != nil {
			return fmt.Errorf("mail: %s: %w", name, err)
		}
		texts, err := parse(string(content))
		if err != nil {
			return fmt.Errorf("mail: %s: %w", name, err)
		}
		c.tags, c.texts = append(c.tags, tag), append(c.texts, texts)
		return nil
	}
	first := "letters/" + fallback + ".txt" // the matcher falls back to the first
	if err := add(first); err != nil {
		return nil, err
	}
	for _, name := range names {
		if name != first {
			if err := add(name); err != nil {
				return nil, err
			}
		}
	}
	c.matcher = language.NewMatcher(c.tags)
	return c, nil
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
	tag, _ := language.Parse(l.Language)
	_, i, _ := c.matcher.Match(tag)
	t, ok := c.texts[i][l.Kind]
	if !ok {
		return "", "", fmt.Errorf("mail: there is no letter %q in %s", l.Kind, c.tags[i])
	}
	return t.subject, strings.ReplaceAll(t.body, linkMark, link) + "\n", nil
}

// Languages are those that there are letters in.
func (c *Catalogue) Languages() []string {
	all := make([]string, len(c.tags))
	for i, tag := range c.tags {
		all[i] = tag.String()
	}
	return all
}

// Kinds are the letters that there are in a language.
func (c *Catalogue) Kinds(name string) (all []members.LetterKind) {
	for i, tag := range c.tags {
		if tag.String() == name {
			for kind := range c.texts[i] {
				all = append(all, kind)
			}
		}
	}
	return all
}
