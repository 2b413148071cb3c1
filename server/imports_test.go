package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// importModule is the path of this module, with the slash that follows it.
const importModule = "spona/"

// importDepthLimit bounds the longest chain of our packages that import one
// another.
const importDepthLimit = 9

func TestImportsPointInward(t *testing.T) {
	faults, err := importFaults("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range faults {
		t.Error(fault)
	}
}

// importFaults reads the Go files below root and says which imports the rules do
// not allow. The files are parsed here, not listed by the go command, so that
// the test cache notices a new import.
func importFaults(root string) ([]string, error) {
	var faults []string
	err := importWalk(root, func(file, imported string) {
		if fault := importFault(file, imported); fault != "" {
			faults = append(faults, fmt.Sprintf("%s imports %s: %s", file, imported, fault))
		}
	})
	return faults, err
}

// importWalk calls visit for each import of each Go file below root, with the
// file's path below root.
func importWalk(root string, visit func(file, imported string)) error {
	return filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && styleSkipped[entry.Name()] {
			return filepath.SkipDir
		}
		if err != nil || entry.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		below, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range parsed.Imports {
			visit(filepath.ToSlash(below), importPath(spec))
		}
		return nil
	})
}

func importPath(spec *ast.ImportSpec) string { return strings.Trim(spec.Path.Value, `"`) }

// importFault says why a file may not import a package, "" when it may.
func importFault(file, imported string) string {
	folder, test := path.Dir(file), strings.HasSuffix(file, "_test.go")
	rule, ok := importRuleOf(folder)
	if !ok {
		return "no rule says what " + folder + " may import"
	}
	own, isOurs := strings.CutPrefix(imported+"/", importModule)
	own = strings.TrimSuffix(own, "/")
	first, _, _ := strings.Cut(imported, "/")
	switch {
	case isOurs:
		allowed := rule.ours
		if test {
			allowed = slices.Concat(allowed, rule.tests, []string{folder})
		}
		shared := own == "graph/store/record" && strings.HasPrefix(rule.folder, "graph/store/")
		switch adapter := strings.HasPrefix(own, "graph/store/") && !shared; {
		case adapter && !test && rule.folder != "server":
			return "only server and tests may name an adapter"
		case !importListed(allowed, own):
			return fmt.Sprintf("of our packages %s may import only %v", folder, allowed)
		}
	case strings.Contains(first, "."):
		if !importListed(rule.others, imported) && (!test || !importListed(importTestModules, imported)) {
			return fmt.Sprintf("of other modules %s may import only %v", folder, rule.others)
		}
	case !test && importListed(rule.refuse, imported):
		return folder + " must not know it"
	}
	return ""
}

// importRuleOf is the rule with the longest folder that covers the folder.
func importRuleOf(folder string) (importRule, bool) {
	best, found := importRule{}, false
	for _, rule := range importRules {
		if importListed([]string{rule.folder}, folder) && len(rule.folder) >= len(best.folder) {
			best, found = rule, true
		}
	}
	return best, found
}

func importListed(list []string, imported string) bool {
	return slices.ContainsFunc(list, func(entry string) bool {
		exact, only := strings.CutSuffix(entry, "$")
		return imported == exact || !only && strings.HasPrefix(imported, exact+"/")
	})
}

func TestImportRulesCatchABadImport(t *testing.T) {
	tests := []struct {
		name, file, imports string
		ok                  bool
	}{
		{"the domain imports the standard library", "graph/a.go", "strings", true},
		{"the domain imports a decimal type", "graph/a.go", "github.com/govalues/decimal", true},
		{"the domain imports a store", "graph/a.go", "spona/graph/store/sqlite", false},
		{"the domain imports the schema", "graph/a.go", "spona/schema", false},
		{"the domain imports a transport", "graph/a.go", "net/http", false},
		{"the domain imports a format", "graph/a.go", "encoding/json", false},
		{"the domain logs", "graph/a.go", "github.com/rs/zerolog", false},
		{"the domain's tests import a property checker", "graph/a_test.go", "pgregory.net/rapid", true},
		{"a new package without a rule", "graph/rumours/a.go", "strings", false},
		{"a new top folder without a rule", "misc/a.go", "strings", false},
		{"an adapter imports its database", "graph/store/sqlite/a.go", "modernc.org/sqlite", true},
		{"an adapter imports what adapters share", "graph/store/sqlite/a.go", "spona/graph/store/record", true},
		{"the domain imports what adapters share", "graph/view/a.go", "spona/graph/store/record", false},
		{"an adapter imports another layer", "graph/store/sqlite/a.go", "spona/loaders", false},
		{"an adapter's test imports the contract", "graph/store/sqlite/a_test.go", "spona/graph/storetest", true},
		{"an adapter itself imports the contract's tests", "graph/store/sqlite/a.go", "spona/graph/storetest", false},
		{"the contract's tests know an adapter", "graph/storetest/a.go", "spona/graph/store/sqlite", false},
		{"the loaders import a format", "loaders/a.go", "spona/loaders/popolo", true},
		{"a format imports another format", "loaders/ftm/a.go", "spona/loaders/popolo", false},
		{"a format imports what formats share", "loaders/ftm/a.go", "spona/loaders/input", true},
		{"a loader imports an adapter", "loaders/a.go", "spona/graph/store/sqlite", false},
		{"a loader's test imports an adapter", "loaders/a_test.go", "spona/graph/store/sqlite", true},
		{"a resolver imports a loader", "resolvers/a.go", "spona/loaders", false},
		{"a resolver imports the schema", "resolvers/a.go", "spona/schema", true},
		{"a resolver imports the standard logger", "resolvers/a.go", "log/slog", false},
		{"a module whose name only begins alike", "graph/a.go", "github.com/govalues/decimals", false},
		{"the server imports all", "server/a.go", "spona/graph/store/sqlite", true},
		{"the server imports an unknown module", "server/a.go", "example.org/web", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := t.TempDir()
			importWrite(t, root, tt.file, "package a\n\nimport _ \""+tt.imports+"\"\n")
			faults, err := importFaults(root)
			if err != nil {
				t.Fatal(err)
			}
			if (len(faults) == 0) != tt.ok {
				t.Errorf("faults = %q", faults)
			}
		})
	}
}

func importWrite(t *testing.T, root, name, text string) {
	t.Helper()
	full := filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestImportChainIsShort(t *testing.T) {
	imports := make(map[string][]string)
	err := importWalk("..", func(file, imported string) {
		own, isOurs := strings.CutPrefix(imported, importModule)
		if from := path.Dir(file); isOurs && !strings.HasSuffix(file, "_test.go") && !slices.Contains(imports[from], own) {
			imports[from] = append(imports[from], own)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if chain := importChain(imports, "server"); len(chain) > importDepthLimit {
		t.Errorf("%d packages in a chain, want at most %d: %s", len(chain), importDepthLimit, strings.Join(chain, " → "))
	}
}

// importChain is the longest chain of imports that begins with the package. The
// compiler has refused cycles before.
func importChain(imports map[string][]string, from string) []string {
	var longest []string
	for _, next := range imports[from] {
		if chain := importChain(imports, next); len(chain) > len(longest) {
			longest = chain
		}
	}
	return append([]string{from}, longest...)
}
