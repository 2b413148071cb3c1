package popolo

import (
	"slices"

	"spona/graph"
)

// office is what the post is called that a membership names; nil when it is a
// seat, or a role in words alone.
func (r *reader) office(m membership, body known) phrases {
	if body.kind == graph.KindParty {
		return nil
	}
	if p, ok := r.known.posts[m.PostID]; ok {
		if body.legislature || slices.Contains(body.seats, string(m.RoleCode)) {
			return nil
		}
		return firstPhrases(p.Label, p.Role, m.Label, m.Role)
	}
	if m.RoleCode == "" || slices.Contains(body.seats, string(m.RoleCode)) || isSeatClass(string(m.RoleSuperclassCode)) {
		return nil
	}
	return firstPhrases(m.Role, m.Label)
}

func firstPhrases(all ...phrases) phrases {
	for _, p := range all {
		if len(p) > 0 {
			return p
		}
	}
	return nil
}

// holds relates the person to the post, and the post to its body. The post is
// described once.
func (r *reader) holds(m membership, t tie, body graph.Ref, label phrases) error {
	code := m.PostID
	if code == "" {
		code = m.RoleCode
	}
	post := graph.Ref{ID: r.entityID(classPost, string(code)), Kind: graph.KindPosition}
	if !r.posts[post.ID] {
		r.posts[post.ID] = true
		record := graph.EntityRecord{Source: r.source(r.recordID(classPost, string(code)), nil), Names: namesOf(label, graph.NameMain), Values: r.countries()}
		if isWikidata(string(code)) {
			record.Identifiers = []graph.Identifier{{Scheme: "wikidata", Value: string(code)}}
		}
		if err := r.give(graph.Change{Entity: &graph.Entity{ID: post.ID, Kind: post.Kind, Records: []graph.EntityRecord{record}}}, nil); err != nil {
			return err
		}
		at := graph.RelationRecord{Source: record.Source}
		if err := r.relate(graph.RelationPositionAt, post, body, "", at); err != nil {
			return err
		}
	}
	rec := t.record
	rec.Values = slices.Concat(t.term, r.onBehalfOf(m))
	return r.relate(graph.RelationHolds, t.person, post, t.key, rec)
}
