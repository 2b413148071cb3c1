package input

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
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
	if isWorkbook(archive) {
		return o.sheets(archive, base)
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
			notes = append(notes, &Note{Place: Place{File: name}, Err: graph.Invalid("zip", "this member is not read: %s", reason)})
			continue
		}
		if inner, note, err := o.within(m, File{Name: name, Scope: path.Join(base.Scope, strings.ToValidUTF8(m.Name, "�")), Modified: base.Modified}); err != nil {
			return nil, nil, err
		} else if inner != nil || note != nil {
			files, notes = append(files, inner...), append(notes, note...)
			continue
		}
		file := File{Name: name, Scope: path.Join(base.Scope, strings.ToValidUTF8(m.Name, "�")), Size: int64(m.CompressedSize64), Modified: base.Modified}
		files = append(files, o.file(file, func(context.Context) (io.ReadCloser, error) { return openMember(m) }))
	}
	return files, notes, nil
}

// within are the sheets of a member that is a workbook. A member that is another
// archive is not read, and noted; nothing for all else.
func (o *Opener) within(m *zip.File, base File) ([]File, []*Note, error) {
	r, err := openMember(m)
	if err != nil {
		return nil, nil, nil //nolint:nilerr // whoever reads it will say what is wrong
	}
	head := make([]byte, 4)
	n, _ := io.ReadFull(r, head)
	if !isZip(head[:n]) {
		return nil, nil, r.Close()
	}
	refused := func(why string) ([]File, []*Note, error) {
		return nil, []*Note{{Place: Place{File: base.Name}, Err: graph.Invalid("zip", "this member is not read: %s", why)}}, nil
	}
	const most = 256 << 20
	kept, err := newSpool(io.LimitReader(io.MultiReader(bytes.NewReader(head[:n]), r), most))
	if err != nil {
		return nil, nil, err
	}
	o.cleanup = append(o.cleanup, kept.close)
	if err := errors.Join(kept.fill(), r.Close()); err != nil {
		return refused(err.Error())
	}
	archive, err := zip.NewReader(kept.file, kept.size)
	if err != nil || !isWorkbook(archive) {
		return refused("it is an archive within an archive")
	}
	base.Size = kept.size
	files, notes, err := o.sheets(archive, base)
	if err != nil {
		return refused(err.Error())
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
