package neo4j

import (
	"fmt"
	"strings"

	"spona/graph"
)

// writes are what one batch writes, as rows of parameters.
type writes struct {
	stand    stand         // after it
	next     bool          // it makes a version
	bulk     bool          // nothing earlier is kept, as nobody can have read it
	written  chan struct{} // of a mark in the queue of a bulk load; closed when all before it is written
	facets   []any
	datasets []any

	newEntities  [numKinds][]any // by kind
	entities     []any           // that are there already
	kindChanges  map[kindChange][]any
	newRelations [numKinds][]any // by kind
	relations    [numKinds][]any
}

// numKinds is more than there are kinds of entities or of relations.
const numKinds = 64

// A kindChange is what a stub was thought to be, and what it is.
type kindChange struct{ was, is graph.EntityKind }

func (w *writes) empty() bool { return !w.next && len(w.datasets) == 0 && len(w.facets) == 0 }

// writes puts the batch's rows together. It numbers facets.
func (b *batch) writes() *writes {
	w := &writes{stand: b.l.at, kindChanges: make(map[kindChange][]any)}
	w.stand.seq++
	for _, st := range b.states {
		w.entity(b.l.facets, st)
	}
	for _, st := range b.ties {
		w.relation(b.l.facets, st)
	}
	w.next = w.next || b.described
	if !w.next {
		w.stand.seq--
	}
	w.stand.facets = int64(len(b.l.facets.all)) - 1
	w.facets, w.datasets = b.l.facets.rows(), b.l.datasets.rows()
	return w
}

// entity adds the row of an entity, if it changes.
func (w *writes) entity(book *facetBook, st *entityState) {
	if st.no == 0 || st.was != 0 && st.merged == nil && st.facet == book.all[st.was] {
		return // the end of a relation that was rejected, or nothing new
	}
	w.next = true
	at := Place{st.no, w.stand.seq, book.move(st.was, st.facet)}
	kind := graph.EntityKind(st.facet.Kind)
	if st.was != 0 && st.kind != kind {
		change := kindChange{st.kind, kind}
		w.kindChanges[change] = append(w.kindChanges[change], string(st.id))
	}
	if st.was != 0 && st.merged == nil {
		row := map[string]any{"facet": at.Facet, "seq": int64(at.Seq), "roles": nil}
		if st.facet.Roles != 0 {
			row["roles"] = roleNames(st.facet.Roles)
		}
		w.entities = append(w.entities, map[string]any{"id": string(st.id), "row": row, "whole": false})
		return
	}
	row := w.entityRow(st, at)
	if st.was == 0 {
		w.newEntities[kind] = append(w.newEntities[kind], row)
	} else {
		w.entities = append(w.entities, map[string]any{"id": string(st.id), "row": row, "whole": true})
	}
}

// entityRow is the whole row of an entity.
func (w *writes) entityRow(st *entityState, at Place) map[string]any {
	if st.merged == nil {
		stub := &graph.Entity{ID: st.id, Kind: graph.EntityKind(st.facet.Kind), Stub: true, Roles: st.facet.Roles}
		return entityRow(stub, at, emptyBody())
	}
	st.merged.Roles = st.facet.Roles
	return entityRow(st.merged, at, st.merger.Body())
}

// relation adds the row of a relation, if it changes.
func (w *writes) relation(book *facetBook, st *relationState) {
	if st.merged == nil {
		return
	}
	w.next = true
	body := st.merger.Body()
	row := relationRow(st.merged, Place{st.no, w.stand.seq, book.move(st.was, st.facet)}, body)
	if st.was == 0 {
		w.newRelations[st.kind] = append(w.newRelations[st.kind],
			map[string]any{"a": string(st.from.ID), "b": string(st.to.ID), "row": row})
		return
	}
	w.relations[st.kind] = append(w.relations[st.kind], map[string]any{"id": string(st.id), "a": string(st.from.ID), "row": row})
}

// A statement is one that takes a list of rows.
type statement struct {
	cypher string
	rows   []any
}

// statements are what a batch writes, in order. Labels and types are those of the
// enumerations.
func (w *writes) statements() []statement {
	all := []statement{{saveFacets, w.facets}, {saveDatasets, w.datasets}}
	for kind, rows := range w.newEntities {
		all = append(all, statement{createEntities(graph.EntityKind(kind)), rows})
	}
	all = append(all, statement{w.plain(keepEntity, updateEntities), w.entities})
	for change, ids := range w.kindChanges {
		all = append(all, statement{fmt.Sprintf(changeKind, change.was, change.is), ids})
	}
	for kind, rows := range w.newRelations {
		all = append(all, statement{createRelations(graph.RelationKind(kind)), rows})
	}
	for kind, rows := range w.relations {
		all = append(all, statement{w.plain(keepRelation, fmt.Sprintf(updateRelations, graph.RelationKind(kind))), rows})
	}
	return all
}

// The statements' parameter is rows; those that keep what was also take seq.
const (
	saveFacets = `
UNWIND $rows AS row
MERGE (f:Facet {no: row.no})
ON CREATE SET f += row.facet, f.items = 0
SET f.items = f.items + row.delta`

	saveDatasets = `
UNWIND $rows AS row
MERGE (d:Dataset {id: row.id})
SET d = row`

	updateEntities = `
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})` + keepEntity + `
WITH n, row, CASE WHEN row.whole THEN {} ELSE properties(n) END AS kept
SET n = kept
SET n += row.row`

	changeKind = `
UNWIND $rows AS id
MATCH (n:Entity {id: id})
REMOVE n:%s
SET n:%s`

	updateRelations = `
UNWIND $rows AS row
MATCH (a:Entity {id: row.a})-[r:%s {id: row.id}]->(b)` + keepRelation + `
SET r = row.row`

	keepEntity = `
CREATE (:Earlier {relation: false, id: n.id, no: n.no, seq: n.seq, until: $seq, facet: n.facet, body: n.body})`

	keepRelation = `
CREATE (:Earlier {relation: true, id: r.id, kind: type(r), from: a.id, to: b.id, no: r.no, seq: r.seq, until: $seq, facet: r.facet, body: r.body})`
)

// plain is a statement without the part that keeps what was, in a bulk load.
func (w *writes) plain(keep, cypher string) string {
	if w.bulk {
		return strings.Replace(cypher, keep, "", 1)
	}
	return cypher
}

func createEntities(kind graph.EntityKind) string {
	return fmt.Sprintf("UNWIND $rows AS row CREATE (n:Entity:%s) SET n = row", kind)
}

func createRelations(kind graph.RelationKind) string {
	return fmt.Sprintf(`
UNWIND $rows AS row
MATCH (a:Entity {id: row.a})
MATCH (b:Entity {id: row.b})
CREATE (a)-[r:%s]->(b)
SET r = row.row`, kind)
}
