package main

import (
	"go/ast"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The longest that a file and a function may be, in lines. A function comes near
// it only where it is one flat switch, table or list of steps.
const (
	styleMaxFile     = 400
	styleMaxFunction = 80
)

// styleRules are all rules. Each has a tree that breaks it in styleFaulty.
func styleRules() []styleRule {
	return []styleRule{
		{"packages say what they are for", stylePackageComments},
		{"exported names are documented", styleExportedDocs},
		{"there is no init", styleNoInit},
		{"package variables do not change", styleGlobals},
		{"tests do not sleep", styleNoSleep},
		{"names say what is inside", styleNames},
		{"nothing is left to do", styleNothingLeft},
		{"contexts come first", styleContextFirst},
		{"contexts are kept only with a reason", styleContextKept},
		{"files are short", styleFileLength},
		{"functions are short", styleFunctionLength},
		{"codes are no names", styleCodes},
		{"the domain has no tags", styleTags},
		{"generated code is in schema", styleGenerated},
		{"packages show how they are used", styleExamples},
		{"nothing names the place of its work", stylePlaces},
	}
}

// written calls visit for the files that people write.
func (tree *styleTree) written(visit func(f *styleFile)) {
	for _, f := range tree.files {
		if !f.generated {
			visit(f)
		}
	}
}

// inspect calls visit for every node of the files that people write.
func (tree *styleTree) inspect(visit func(f *styleFile, node ast.Node)) {
	tree.written(func(f *styleFile) {
		ast.Inspect(f.File, func(node ast.Node) bool {
			if node != nil {
				visit(f, node)
			}
			return true
		})
	})
}

func stylePackageComments(tree *styleTree) []string {
	documented := make(map[string]bool)
	for _, f := range tree.files {
		if !f.test {
			documented[f.dir] = documented[f.dir] || f.Doc.Text() != ""
		}
	}
	var faults []string
	for dir, ok := range documented {
		if !ok {
			faults = append(faults, "package "+dir+" has no package comment")
		}
	}
	slices.Sort(faults)
	return faults
}

func styleExportedDocs(tree *styleTree) []string {
	var faults []string
	fault := func(f *styleFile, node ast.Node, name string) {
		faults = append(faults, f.at(node)+": "+name+" has no doc comment")
	}
	tree.written(func(f *styleFile) {
		if f.test {
			return
		}
		for _, decl := range f.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && styleReceiverExported(d) && d.Doc.Text() == "" {
					fault(f, d, d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if name := styleUndocumented(d, spec); name != "" {
						fault(f, spec, name)
					}
				}
			}
		}
	})
	return faults
}

// styleReceiverExported reports whether a function is no method, or one of an
// exported type.
func styleReceiverExported(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	exported := false
	ast.Inspect(d.Recv.List[0].Type, func(node ast.Node) bool {
		if id, ok := node.(*ast.Ident); ok && !exported {
			exported = id.IsExported()
			return false
		}
		return true
	})
	return exported
}

// styleUndocumented is the exported name that a spec declares without a comment
// of its own, at the end of its line or of its group; "" when there is none.
func styleUndocumented(d *ast.GenDecl, spec ast.Spec) string {
	switch s := spec.(type) {
	case *ast.TypeSpec:
		if s.Name.IsExported() && s.Doc.Text() == "" && (d.Lparen.IsValid() || d.Doc.Text() == "") {
			return s.Name.Name
		}
	case *ast.ValueSpec:
		if s.Doc.Text() == "" && s.Comment.Text() == "" && d.Doc.Text() == "" {
			for _, name := range s.Names {
				if name.IsExported() {
					return name.Name
				}
			}
		}
	}
	return ""
}

func styleNoInit(tree *styleTree) []string {
	var faults []string
	tree.inspect(func(f *styleFile, node ast.Node) {
		if d, ok := node.(*ast.FuncDecl); ok && d.Recv == nil && d.Name.Name == "init" {
			faults = append(faults, f.at(d)+": init runs before anybody asks for it; make what it makes where it is used")
		}
	})
	return faults
}

func styleNoSleep(tree *styleTree) []string {
	var faults []string
	tree.inspect(func(f *styleFile, node ast.Node) {
		if s, ok := node.(*ast.SelectorExpr); ok && f.test && s.Sel.Name == "Sleep" {
			if pkg, ok := s.X.(*ast.Ident); ok && pkg.Name == "time" {
				faults = append(faults, f.at(s)+": wait for what the test needs, or use testing/synctest")
			}
		}
	})
	return faults
}

// styleEmptyNames say nothing of what is in a package or file.
var styleEmptyNames = []string{
	"util", "utils", "common", "helper", "helpers", "manager", "managers", "base", "misc", "stuff",
}

func styleNames(tree *styleTree) []string {
	var faults []string
	for _, f := range tree.files {
		name := strings.TrimSuffix(path.Base(f.path), ".go")
		for _, part := range slices.Concat(strings.FieldsFunc(name, styleNotLetter), strings.Split(f.dir, "/"), []string{f.Name.Name}) {
			if slices.Contains(styleEmptyNames, part) || strings.HasSuffix(part, "util") || strings.HasSuffix(part, "utils") {
				faults = append(faults, f.path+": "+part+" says nothing of what is inside")
				break
			}
		}
	}
	return faults
}

func styleNotLetter(r rune) bool { return r == '_' || r == '.' || r == '-' }

var styleLeft = regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|XX` + `X|HA` + `CK)\b`)

func styleNothingLeft(tree *styleTree) []string {
	var faults []string
	for _, f := range tree.files {
		for _, group := range f.Comments {
			if styleLeft.MatchString(group.Text()) && !f.generated {
				faults = append(faults, f.at(group)+": finish it, or leave it out")
			}
		}
	}
	return faults
}

func styleIsContext(expr ast.Expr) bool {
	s, ok := expr.(*ast.SelectorExpr)
	if !ok || s.Sel.Name != "Context" {
		return false
	}
	pkg, ok := s.X.(*ast.Ident)
	return ok && pkg.Name == "context"
}

func styleContextFirst(tree *styleTree) []string {
	var faults []string
	tree.inspect(func(f *styleFile, node ast.Node) {
		fn, ok := node.(*ast.FuncType)
		if !ok {
			return
		}
		at := slices.IndexFunc(fn.Params.List, func(p *ast.Field) bool { return styleIsContext(p.Type) })
		if at > 0 && (at != 1 || !styleIsTesting(fn.Params.List[0].Type)) {
			faults = append(faults, f.at(fn)+": the context is not the first parameter")
		}
	})
	return faults
}

// styleIsTesting reports whether a type is one of package testing, or points at
// one, which stands before a context by custom.
func styleIsTesting(expr ast.Expr) bool {
	if star, ok := expr.(*ast.StarExpr); ok {
		expr = star.X
	}
	s, ok := expr.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pkg, ok := s.X.(*ast.Ident)
	return ok && (pkg.Name == "testing" || pkg.Name == "rapid")
}

func styleContextKept(tree *styleTree) []string {
	var faults []string
	tree.inspect(func(f *styleFile, node ast.Node) {
		if s, ok := node.(*ast.StructType); ok && !f.test {
			for _, field := range s.Fields.List {
				if styleIsContext(field.Type) && field.Doc.Text() == "" && field.Comment.Text() == "" {
					faults = append(faults, f.at(field)+": a context belongs to a call, not to a value; if it must be, say why")
				}
			}
		}
	})
	return faults
}

func styleFileLength(tree *styleTree) []string {
	var faults []string
	tree.written(func(f *styleFile) {
		if f.lines > styleMaxFile {
			faults = append(faults, f.path+" has "+strconv.Itoa(f.lines)+" lines: part it by what it does")
		}
	})
	return faults
}

func styleFunctionLength(tree *styleTree) []string {
	var faults []string
	tree.inspect(func(f *styleFile, node ast.Node) {
		d, ok := node.(*ast.FuncDecl)
		if !ok {
			return
		}
		if n := f.set.Position(d.End()).Line - f.set.Position(d.Pos()).Line + 1; n > styleMaxFunction {
			faults = append(faults, f.at(d)+": "+d.Name.Name+" has "+strconv.Itoa(n)+" lines")
		}
	})
	return faults
}

// styleCode is a code of an indicator (SP-A01, R024) or of a case of bad input
// (G12) within a name, where only somebody with the list would know it.
var styleCode = regexp.MustCompile(`SP_?[A-Z]_?\d\d|(^|[a-z_])R0\d\d|^(Test|Fuzz|Benchmark|Example)_?[A-Z]\d{1,2}($|[A-Z_])`)

func styleCodes(tree *styleTree) []string {
	var faults []string
	tree.inspect(func(f *styleFile, node ast.Node) {
		if id, ok := node.(*ast.Ident); ok && styleCode.MatchString(id.Name) {
			faults = append(faults, f.at(id)+": "+id.Name+" is a code; name what it means")
		}
	})
	return faults
}

func styleTags(tree *styleTree) []string {
	var faults []string
	tree.inspect(func(f *styleFile, node ast.Node) {
		inDomain := strings.HasPrefix(f.path, "graph/") && !strings.HasPrefix(f.path, "graph/store/")
		if field, ok := node.(*ast.Field); ok && inDomain && field.Tag != nil && field.Tag.Kind == token.STRING {
			faults = append(faults, f.at(field)+": the domain knows no format; tag a type at the edge")
		}
	})
	return faults
}

func styleGenerated(tree *styleTree) []string {
	var faults []string
	for _, f := range tree.files {
		isPlace := f.dir == "schema" && strings.HasSuffix(f.path, ".generated.go")
		if f.generated != isPlace {
			faults = append(faults, f.path+": generated code is in schema/*.generated.go, and nothing else is")
		}
	}
	return faults
}

func styleExamples(tree *styleTree) []string {
	var dirs []string
	shown := make(map[string]bool)
	for _, f := range tree.files {
		if first, _, _ := strings.Cut(f.dir, "/"); first != "graph" && first != "loaders" {
			continue
		}
		if !f.test && !slices.Contains(dirs, f.dir) {
			dirs = append(dirs, f.dir)
		}
		for _, decl := range f.Decls {
			if d, ok := decl.(*ast.FuncDecl); ok && f.test && strings.HasPrefix(d.Name.Name, "Example") {
				shown[f.dir] = true
			}
		}
	}
	var faults []string
	for _, dir := range dirs {
		if !shown[dir] {
			faults = append(faults, "package "+dir+" has no Example")
		}
	}
	return faults
}

// stylePlace is what only the place of somebody's work explains: paths of a
// machine, hosts that serve packages, numbers of issues.
var stylePlace = regexp.MustCompile(`(^|[\s"'(=` + "`" + `])/(wo` + `rk|ro` + `ot|ho` + `me|tm` + `p)/\w` +
	`|pro` + `xy\.golang|sum\.golang|registry\.npm` + `js|py` + `pi\.org|(?i:\bissue #?\d+)`)

func stylePlaces(tree *styleTree) []string {
	var faults []string
	for _, text := range tree.texts {
		for i, line := range strings.Split(text.text, "\n") {
			if found := stylePlace.FindString(line); found != "" {
				faults = append(faults, text.path+":"+strconv.Itoa(i+1)+": "+strings.TrimSpace(found)+" means nothing elsewhere")
			}
		}
	}
	return faults
}
