package input

import (
	"archive/zip"
	"context"
	"io"
	"path"
	"slices"
	"strings"

	"spona/graph"
)

// maxMembers is how many members of one archive are read.
const maxMembers = 100_000

// isZip tells by content.
func isZip(head []byte) bool {
	return len(head) >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6)
}

// members are the files in an archive, sorted by name. Those that are hidden are
// left out; those with a name that points out of the archive, or that are
// encrypted, too, with a note.
func (o *Opener) members(r io.ReaderAt, base File) ([]File, []*Note, error) {
	archive, err := zip.NewReader(r, base.Size)
	if err != nil && archive == nil {
		return nil, nil, graph.Invalid("zip", "%s is no sound zip file: %v", base.Name, err)
	}
	if len(archive.File) > maxMembers {
		return nil, nil, graph.Errorf(graph.CodeLimitExceeded, "zip", "%s holds more than %d files", base.Name, maxMembers)
	}
	slices.SortStableFunc(archive.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	var files []File
	var notes []*Note
	for _, m := range archive.File {
		if m.FileInfo().IsDir() || hidden(m.Name) {
			continue
		}
		name := base.Name + "/" + strings.ToValidUTF8(m.Name, "�")
		if reason := refuseMember(m); reason != "" {
			notes = append(notes, &Note{Place{File: name}, graph.Invalid("zip", "this member is not read: %s", reason)})
			continue
		}
		file := File{Name: name, Scope: path.Join(base.Scope, strings.ToValidUTF8(m.Name, "�")), Size: int64(m.CompressedSize64), Modified: base.Modified}
		files = append(files, o.file(file, func(context.Context) (io.ReadCloser, error) { return openMember(m) }))
	}
	return files, notes, nil
}

func hidden(name string) bool {
	return slices.ContainsFunc(strings.Split(name, "/"), func(part string) bool {
		return strings.HasPrefix(part, ".") && part != ".." || part == "__MACOSX"
	})
}

func refuseMember(m *zip.File) string {
	const encrypted = 1
	switch {
	case path.IsAbs(m.Name) || strings.ContainsAny(m.Name, "\\:\x00") || slices.Contains(strings.Split(m.Name, "/"), ".."):
		return "its name points out of the archive"
	case m.Flags&encrypted != 0:
		return "it is encrypted"
	case !m.Mode().IsRegular():
		return "it is no plain file"
	}
	return ""
}

// openMember reads a member, and no more of it than its packed size can mean.
func openMember(m *zip.File) (io.ReadCloser, error) {
	r, err := m.Open()
	if err != nil {
		return nil, graph.Invalid("zip", "%v", err)
	}
	return struct {
		io.Reader
		io.Closer
	}{&bounded{r: r, packed: func() int64 { return int64(m.CompressedSize64) }}, r}, nil
}
