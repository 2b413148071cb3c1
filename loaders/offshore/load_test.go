package offshore_test

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/loaders"
)

func open(t *testing.T) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// load loads sources as the data set "leak".
func load(t *testing.T, store loaders.Store, add bool, sources ...string) loaders.Report {
	t.Helper()
	report, err := loaders.Run(t.Context(), store, loaders.Options{
		Sources: sources, Dataset: graph.Dataset{ID: "leak"}, NumbersKey: []byte("secret"), Add: add,
	})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// written is a folder with the tables of a leak.
func written(t *testing.T) (folder string, paths []string) {
	t.Helper()
	folder = t.TempDir()
	for name, text := range tables() {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return folder, paths
}

func tables() map[string]string {
	return map[string]string{
		"nodes-addresses.csv": addresses, "nodes-entities.csv": entities, "nodes-intermediaries.csv": intermediaries,
		"nodes-officers.csv": officers, "nodes-others.csv": others, "relationships.csv": links,
	}
}

// packed is a zip file with the members.
func packed(t *testing.T, members map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range members {
		m, err := w.Create(name)
		if err == nil {
			_, err = m.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "leak.zip")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFolderAndAZipHoldTheSame(t *testing.T) {
	folder, _ := written(t)
	store := open(t)
	first := load(t, store, false, folder)
	if f := first.Total; f.Records != 17 || f.Rejected != 0 || f.Facts.Entities.New != 6 || f.Facts.Relations.New != 10 {
		t.Fatalf("%+v, %v", f, first.Rejects)
	}
	for _, again := range []string{folder, packed(t, tables())} {
		if report := load(t, store, false, again); report.Total.Facts.Changed() || !report.Datasets[0].Complete {
			t.Errorf("%s again: %+v, %s", again, report.Total.Facts, report.Datasets[0].NotEnded)
		}
	}
	sets, err := store.Datasets(t.Context())
	if err != nil || len(sets) != 1 || !strings.Contains(sets[0].Notice, "legitimate uses") || sets[0].Licence == "" {
		t.Errorf("the data set is %+v (%v)", sets, err)
	}
}

// Whichever comes first, links and nodes meet by the numbers of the nodes.
func TestFilesThatAreLoadedOneByOneJoin(t *testing.T) {
	for _, order := range [][]string{{"relationships.csv", "nodes-officers.csv", "nodes-entities.csv"}, {"nodes-entities.csv", "nodes-officers.csv", "relationships.csv"}} {
		t.Run(order[0], func(t *testing.T) {
			folder, _ := written(t)
			store := open(t)
			for _, name := range order {
				if report := load(t, store, true, filepath.Join(folder, name)); report.Total.Rejected > 0 {
					t.Errorf("%s: %v", name, report.Rejects)
				}
			}
			officer := graph.NewEntityID("leak", "node", "13")
			found, err := store.Entities(t.Context(), []graph.ID{officer})
			if err != nil || found[0] == nil || found[0].Kind != graph.KindCompany || found[0].Stub {
				t.Fatalf("the officer is %+v (%v)", found, err)
			}
		})
	}
}

func TestHostileArchivesAreRefused(t *testing.T) {
	inner, err := os.ReadFile(packed(t, tables()))
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]map[string]string{
		"a member outside":          {"../nodes-officers.csv": officers},
		"an archive in the archive": {"inner.zip": string(inner)},
	}
	for name, members := range tests {
		t.Run(name, func(t *testing.T) {
			members["nodes-entities.csv"] = entities
			report := load(t, open(t), false, packed(t, members))
			if report.Total.Notes != 1 || report.Total.Facts.Entities.New != 1 || report.Datasets[0].Complete {
				t.Errorf("notes %v, %+v", report.Notes, report.Total.Facts)
			}
		})
	}
	t.Run("a bomb", func(t *testing.T) {
		head, _, _ := strings.Cut(officers, "\n")
		long := "\"1\",\"" + strings.Repeat("A", 500<<10) + "\",\"\",\"\",\"\",\"\",\"\"\n"
		path := packed(t, map[string]string{"nodes-officers.csv": head + "\n" + strings.Repeat(long, 64)})
		report := load(t, open(t), false, path)
		if !strings.Contains(report.Files[0].Broken, "unpack") || report.Total.Facts.Changed() {
			t.Errorf("the bomb was read: %+v", report.Files)
		}
	})
}
