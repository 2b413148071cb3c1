package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// styleTree is the repository as the rules of style see it.
type styleTree struct {
	root  string
	files []*styleFile // Go files
	texts []styleText  // all text files, Go files among them
}

// styleFile is one Go file.
type styleFile struct {
	path      string // below the root, with slashes
	dir       string
	lines     int
	test      bool
	generated bool
	set       *token.FileSet
	*ast.File
}

// styleText is one text file.
type styleText struct {
	path string
	text string
}

// at is where in the file a node begins, as "path:line".
func (f *styleFile) at(node ast.Node) string {
	return f.path + ":" + strconv.Itoa(f.set.Position(node.Pos()).Line)
}

// styleRule is one point of the style that a program can check. Its check
// returns what is wrong, a line for each fault.
type styleRule struct {
	name  string
	check func(*styleTree) []string
}

// TestStyle holds the tree to the rules that do not need judgement. What needs
// judgement is left to the reader, and what linters know to them.
func TestStyle(t *testing.T) {
	tree, err := styleRead("..")
	if err != nil {
		t.Fatal(err)
	}
	if len(tree.files) == 0 {
		t.Fatal("no Go files were found")
	}
	for _, rule := range styleRules() {
		t.Run(rule.name, func(t *testing.T) {
			for _, fault := range rule.check(tree) {
				t.Error(fault)
			}
		})
	}
}

// styleSkipped are folders that hold no part of the source.
var styleSkipped = map[string]bool{".git": true, "node_modules": true, "data": true, "bench-data": true}

// styleRead reads the files below root.
func styleRead(root string) (*styleTree, error) {
	tree := &styleTree{root: root}
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if styleSkipped[entry.Name()] {
				return filepath.SkipDir
			}
			return nil
		}
		if !entry.Type().IsRegular() || styleSkipped[entry.Name()] { // in a second work tree, .git is a file
			return nil
		}
		below, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		return tree.add(filepath.ToSlash(below))
	})
	return tree, err
}

func (tree *styleTree) add(name string) error {
	data, err := os.ReadFile(filepath.Join(tree.root, filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	text := string(data)
	if strings.ContainsRune(text, 0) {
		return nil
	}
	tree.texts = append(tree.texts, styleText{name, text})
	if path.Ext(name) != ".go" {
		return nil
	}
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, name, data, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	tree.files = append(tree.files, &styleFile{
		path: name, dir: path.Dir(name), lines: strings.Count(text, "\n"), test: strings.HasSuffix(name, "_test.go"),
		generated: ast.IsGenerated(parsed), set: set, File: parsed,
	})
	return nil
}

// TestStyleRulesCatchFaults holds each rule to a small tree that breaks it, and
// all of them to one that breaks none.
func TestStyleRulesCatchFaults(t *testing.T) {
	for _, rule := range styleRules() {
		t.Run(rule.name, func(t *testing.T) {
			faulty, ok := styleFaulty()[rule.name]
			if !ok {
				t.Fatal("no tree shows what the rule is for")
			}
			if faults := rule.check(styleMake(t, faulty)); len(faults) == 0 {
				t.Error("it found nothing in a tree that breaks it")
			}
			if faults := rule.check(styleMake(t, styleFaultless)); len(faults) > 0 {
				t.Errorf("it found faults where there are none: %q", faults)
			}
		})
	}
}

func styleMake(t *testing.T, files map[string]string) *styleTree {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		importWrite(t, root, name, text)
	}
	tree, err := styleRead(root)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// styleFaultless breaks no rule.
var styleFaultless = map[string]string{
	"graph/person.go": `// Package graph holds persons.
package graph

import "context"

// Person is somebody.
type Person struct{ Name string }

// The kinds of persons.
const (
	Tall = iota
	Short
)

// Find finds a person.
func Find(ctx context.Context, name string) (Person, error) { return Person{name}, ctx.Err() }
`,
	"graph/person_test.go": `package graph_test

import (
	"context"
	"testing"
)

func TestFindTellsWhoIsMissing(t *testing.T) { look(t, context.Background()) }

func look(t *testing.T, ctx context.Context) { t.Helper() }

func ExampleFind() {}
`,
	"README.md": "Run it with `go run ./server demo`.\n",
}

// styleFaulty are trees by the name of the rule that each breaks.
func styleFaulty() map[string]map[string]string {
	long := strings.Repeat("\t_ = 0\n", styleMaxFunction+1)
	return map[string]map[string]string{
		"packages say what they are for":       {"graph/a.go": "package graph\n"},
		"exported names are documented":        {"graph/a.go": "package graph\n\nfunc Exported() {}\n"},
		"there is no init":                     {"graph/a.go": "package graph\n\nfunc init() {}\n"},
		"package variables do not change":      {"graph/a.go": "package graph\n\nvar seen = map[string]bool{}\n\nfunc see() { seen[\"a\"] = true }\n"},
		"tests do not sleep":                   {"graph/a_test.go": "package graph\n\nimport \"time\"\n\nfunc wait() { time.Sleep(1) }\n"},
		"names say what is inside":             {"graph/util/a.go": "package util\n"},
		"nothing is left to do":                {"graph/a.go": "package graph\n\n// TO" + "DO: all of it.\n"},
		"contexts come first":                  {"graph/a.go": "package graph\n\nfunc find(name string, ctx context.Context) {}\n"},
		"contexts are kept only with a reason": {"graph/a.go": "package graph\n\ntype finder struct{ ctx context.Context }\n"},
		"files are short":                      {"graph/a.go": "package graph\n" + strings.Repeat("\n", styleMaxFile)},
		"functions are short":                  {"graph/a.go": "package graph\n\nfunc long() {\n" + long + "}\n"},
		"codes are no names":                   {"graph/a.go": "package graph\n\nvar flagSPA01 int\n"},
		"the domain has no tags":               {"graph/a.go": "package graph\n\ntype a struct{ B int `json:\"b\"` }\n"},
		"generated code is in schema":          {"graph/a.go": "// Code generated by hand. DO NOT EDIT.\n\npackage graph\n"},
		"packages show how they are used":      {"graph/a.go": "package graph\n"},
		"nothing names the place of its work":  {"README.md": "It is in /ho" + "me/me/spona.\n"},
	}
}
