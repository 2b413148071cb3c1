package main

import (
	"go/ast"
	"go/token"
)

// styleGlobals finds package variables that a function sets: what they hold would
// depend on who ran before.
func styleGlobals(tree *styleTree) []string {
	globals := make(map[string]map[string]bool) // by folder, by name
	tree.written(func(f *styleFile) {
		for _, decl := range f.Decls {
			if d, ok := decl.(*ast.GenDecl); ok && d.Tok == token.VAR && !f.test {
				for _, spec := range d.Specs {
					styleNote(globals, f.dir, spec.(*ast.ValueSpec).Names)
				}
			}
		}
	})
	var faults []string
	tree.written(func(f *styleFile) {
		for _, decl := range f.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			own := styleOwn(fn)
			for _, set := range styleSet(fn) {
				if globals[f.dir][set.Name] && !own[set.Name] {
					faults = append(faults, f.at(set)+": "+set.Name+" is set while the program runs; pass it along instead")
				}
			}
		}
	})
	return faults
}

func styleNote(names map[string]map[string]bool, dir string, list []*ast.Ident) {
	if names[dir] == nil {
		names[dir] = make(map[string]bool)
	}
	for _, name := range list {
		names[dir][name.Name] = true
	}
}

// styleOwn are the names that a function declares itself: parameters, results
// and variables anywhere in it.
func styleOwn(fn *ast.FuncDecl) map[string]bool {
	own := make(map[string]bool)
	ast.Inspect(fn, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.Field:
			for _, name := range n.Names {
				own[name.Name] = true
			}
		case *ast.ValueSpec:
			for _, name := range n.Names {
				own[name.Name] = true
			}
		case *ast.AssignStmt:
			for _, left := range n.Lhs {
				if id, ok := left.(*ast.Ident); ok && n.Tok == token.DEFINE {
					own[id.Name] = true
				}
			}
		case *ast.RangeStmt:
			for _, left := range []ast.Expr{n.Key, n.Value} {
				if id, ok := left.(*ast.Ident); ok && n.Tok == token.DEFINE {
					own[id.Name] = true
				}
			}
		}
		return true
	})
	return own
}

// styleSet are the variables that a function assigns to, wholly or in part.
func styleSet(fn *ast.FuncDecl) []*ast.Ident {
	var set []*ast.Ident
	add := func(expr ast.Expr) {
		if id := styleRoot(expr); id != nil && id.Name != "_" {
			set = append(set, id)
		}
	}
	ast.Inspect(fn, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.AssignStmt:
			for _, left := range n.Lhs {
				if n.Tok != token.DEFINE {
					add(left)
				}
			}
		case *ast.IncDecStmt:
			add(n.X)
		}
		return true
	})
	return set
}

// styleRoot is the variable that an expression such as v.field[i] begins with.
func styleRoot(expr ast.Expr) *ast.Ident {
	for {
		switch e := expr.(type) {
		case *ast.Ident:
			return e
		case *ast.SelectorExpr:
			expr = e.X
		case *ast.IndexExpr:
			expr = e.X
		default:
			return nil
		}
	}
}
