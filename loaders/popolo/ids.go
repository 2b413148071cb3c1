package popolo

import (
	"strings"

	"spona/graph"
)

// The classes of things in a document, as parts of ids.
const (
	classPerson       = "person"
	classOrganization = "organization"
	classEvent        = "event"
	classPost         = "post"
	classMembership   = "membership"
)

// entityID is the id of a thing of the document.
func (r *reader) entityID(class, id string) graph.ID {
	if !isGlobal(id) {
		id = r.scoped(id)
	}
	return graph.NewEntityID(r.settings.Dataset.ID, class, id)
}

// recordID is the id of a record in the data set. The same thing in two files is
// described by two records.
func (r *reader) recordID(class, id string) string { return r.scoped(class + "/" + id) }

func (r *reader) scoped(id string) string {
	if r.file.Scope == "" {
		return id
	}
	return r.file.Scope + "#" + id
}

// isGlobal reports whether an id means the same in every file.
func isGlobal(id string) bool {
	return isWikidata(id) || isUUID(id) || strings.Contains(id, "://")
}

func isWikidata(id string) bool {
	return len(id) > 1 && id[0] == 'Q' && strings.Trim(id[1:], "0123456789") == ""
}

func isUUID(id string) bool {
	if len(id) != 36 {
		return false
	}
	for i, c := range []byte(id) {
		hyphen := i == 8 || i == 13 || i == 18 || i == 23
		if hyphen != (c == '-') || !hyphen && !strings.ContainsRune("0123456789abcdefABCDEF", rune(c)) {
			return false
		}
	}
	return true
}

// keyOf joins what tells a membership without id from others.
func keyOf(parts ...text) string {
	escaped := make([]string, len(parts))
	for i, p := range parts {
		escaped[i] = strings.NewReplacer("%", "%25", "|", "%7C").Replace(string(p))
	}
	return strings.TrimRight(strings.Join(escaped, "|"), "|")
}
