package forum

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"spona/graph"
	"spona/graph/members"
)

// An Anchor is what of the graph a topic is about.
type Anchor struct {
	Kind     AnchorKind
	IDs      []graph.ID // one, or the entities of a path from the first to the last
	Snapshot Snapshot   // what the graph said when the topic was started
}

// A Snapshot is what the graph says about something at a time, in words.
type Snapshot struct {
	Title       string
	Lines       []string // sentences
	Sources     []string // records that they rest on
	DataVersion string
	Language    string // of the lines, as BCP 47: only what is said in the same one can be compared
	Digest      string // of title, lines and sources, as [Snapshot.Sum] gives it
}

// Sum is the digest of what the snapshot says. Two that differ in words or sources
// have different ones; the version of the data does not count.
func (s *Snapshot) Sum() string {
	h := sha256.New()
	for _, part := range [][]string{{s.Title}, s.Lines, s.Sources} {
		writeLength(h, len(part))
		for _, text := range part {
			writeLength(h, len(text))
			_, _ = h.Write([]byte(text)) // a hash takes everything
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

func writeLength(h interface{ Write([]byte) (int, error) }, n int) {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], uint64(n))
	_, _ = h.Write(b[:]) // a hash takes everything
}

// ChangedSince reports whether the graph, which now says this, said something else.
func (s *Snapshot) ChangedSince(then *Snapshot) bool { return s.Sum() != then.Digest }

// An AnchorKind is what sort of thing a topic is about.
type AnchorKind uint8

// The kinds of anchors. Their numbers are kept in files.
const (
	EntityAnchor AnchorKind = iota
	RelationAnchor
	PathAnchor
	ContractAnchor
)

var anchorKindNames = [...]string{"ENTITY", "RELATION", "PATH", "CONTRACT"}

// String is the kind's name in the API.
func (k AnchorKind) String() string { return nameOf(anchorKindNames[:], int(k)) }

// ParseAnchorKind is the inverse of [AnchorKind.String].
func ParseAnchorKind(name string) (AnchorKind, bool) {
	i, ok := numberOf(anchorKindNames[:], name)
	return AnchorKind(i), ok
}

// Bounds of an anchor.
const (
	maxPath          = 9
	maxSnapshotLines = 100
	maxSnapshotLine  = 2000
)

// checked is the anchor with its digest, or what is wrong with it.
func (a *Anchor) checked() (*Anchor, error) {
	if a == nil {
		return nil, nil
	}
	least, most := 1, 1
	if a.Kind == PathAnchor {
		least, most = 2, maxPath
	}
	if n := len(a.IDs); n < least || n > most {
		return nil, graph.Invalid("anchor.ids", "it has %d to %d ids, not %d", least, most, n)
	}
	for _, id := range a.IDs {
		if right := id.IsEntity(); a.Kind == RelationAnchor && !id.IsRelation() || a.Kind != RelationAnchor && !right {
			return nil, graph.Invalid("anchor.ids", "%q is no id of such a thing", id)
		}
	}
	out := *a
	var err error
	if out.Snapshot.Title, err = members.Line("anchor", a.Snapshot.Title, 1, maxSnapshotLine); err != nil {
		return nil, err
	}
	if out.Snapshot.Language, err = members.Language(a.Snapshot.Language); err != nil {
		return nil, err
	}
	if len(a.Snapshot.Lines) > maxSnapshotLines || len(a.Snapshot.Sources) > maxSnapshotLines {
		return nil, graph.Errorf(graph.CodeLimitExceeded, "anchor", "a snapshot has at most %d lines and sources", maxSnapshotLines)
	}
	for _, lines := range []*[]string{&out.Snapshot.Lines, &out.Snapshot.Sources} {
		clean := make([]string, len(*lines))
		for i, line := range *lines {
			if clean[i], err = members.Line("anchor", line, 1, maxSnapshotLine); err != nil {
				return nil, err
			}
		}
		*lines = clean
	}
	out.Snapshot.Digest = out.Snapshot.Sum()
	return &out, nil
}
