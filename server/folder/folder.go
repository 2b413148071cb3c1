// Package folder is the layout of a data folder: what lies where, and that it is
// one.
//
//	FORMAT      says that this is a data folder, and of which format
//	graph.db      the graph, with files that belong to it
//	graph.view    the graph as it was in memory, for the next start;
//	              graph-….view of a graph in a database
//	community.db  who takes part, with files that belong to it
//	sample        how large the bundled sample is, when it is loaded
//	files/        documents
//	keys/         secrets that stay when everything else is copied
package folder

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"spona/graph"
)

const (
	markerName = "FORMAT"
	markerKind = "spona data folder, format "
	marker     = markerKind + "1\n"

	private = 0o700 // folders are for their owner only
	secret  = 0o600

	temporaryPrefix = ".new-" // of files that are being written
)

// A Folder is a data folder that exists and has a format that this program reads.
type Folder struct{ dir string }

// Dir is where it is.
func (f Folder) Dir() string { return f.dir }

// Open opens a data folder. [graph.CodeNotFound] when there is none,
// [graph.CodeInvalid] when it is something else or of a format that this program
// does not read.
func Open(dir string) (Folder, error) {
	content, err := os.ReadFile(filepath.Join(dir, markerName))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Stat(dir); err == nil {
			return Folder{}, graph.Errorf(graph.CodeNotFound, "data",
				"%s is no data folder: it has no file %s", dir, markerName)
		}
		return Folder{}, graph.Errorf(graph.CodeNotFound, "data", "there is no data folder %s", dir)
	case err != nil:
		return Folder{}, graph.Errorf(graph.CodeInvalid, "data", "the data folder cannot be read: %w", err)
	case string(content) == marker:
		return Folder{dir}, nil
	}
	return Folder{}, wrongFormat(dir, string(content))
}

func wrongFormat(dir, content string) error {
	format, ok := strings.CutPrefix(content, markerKind)
	if ok && strings.HasSuffix(format, "\n") && len(format) < 10 {
		return graph.Invalid("data", "%s has format %s, and this program reads format 1: "+
			"use the program that wrote it, or a newer one", dir, strings.TrimSpace(format))
	}
	return graph.Invalid("data", "%s is damaged: its file %s does not say which format it has; "+
		"restore the folder from a backup", dir, markerName)
}

// OpenOrCreate opens a data folder, or makes one where there is nothing. A folder
// that holds something else is left alone and refused.
func OpenOrCreate(dir string) (Folder, error) {
	f, err := Open(dir)
	if graph.CodeOf(err) != graph.CodeNotFound {
		return f, err
	}
	if err := refuseOthers(dir); err != nil {
		return Folder{}, err
	}
	// The marker comes last, so that a folder with one is whole.
	for _, name := range []string{"files", "keys"} {
		if err := os.MkdirAll(filepath.Join(dir, name), private); err != nil {
			return Folder{}, graph.Errorf(graph.CodeInvalid, "data", "the data folder cannot be made: %w", err)
		}
	}
	if err := writeNew(filepath.Join(dir, markerName), []byte(marker)); err != nil {
		return Folder{}, graph.Errorf(graph.CodeInvalid, "data", "the data folder cannot be made: %w", err)
	}
	return Folder{dir}, nil
}

// refuseOthers says what is in a folder that is not the beginning of a data
// folder.
func refuseOthers(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return graph.Errorf(graph.CodeInvalid, "data", "the data folder cannot be read: %w", err)
	}
	for _, e := range entries {
		ours := e.Name() == "files" || e.Name() == "keys" || strings.HasPrefix(e.Name(), temporaryPrefix)
		if !ours {
			return graph.Invalid("data", "%s holds other things (%s, for one) and is no data folder: "+
				"name an empty or a new folder", dir, e.Name())
		}
	}
	return nil
}

// writeNew writes a file that is whole from the moment it has its name, and
// leaves one that is there already.
func writeNew(path string, content []byte) error {
	temporary, err := os.CreateTemp(filepath.Dir(path), temporaryPrefix+"*")
	if err != nil {
		return err
	}
	defer os.Remove(temporary.Name())
	_, err = temporary.Write(content)
	err = errors.Join(err, temporary.Chmod(secret), temporary.Sync(), temporary.Close())
	if err != nil {
		return err
	}
	if err := os.Link(temporary.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}
