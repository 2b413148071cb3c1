package parlamint

import (
	"context"
	"encoding/xml"
	"errors"
	"strings"

	"spona/graph"
	"spona/loaders/input"
)

// A directory is what affiliations need to know of what they lead to, by corpus
// and id.
type directory map[key]known

type key struct{ corpus, id string }

// known is an organisation, or one of its events.
type known struct {
	kind     graph.EntityKind
	body     string // whose event it is, "" for an organisation
	from, to string // of an event
}

// begin looks through all files, once. What is wrong in them is left to whoever
// reads them.
func (j *joint) begin(ctx context.Context) error {
	if j.known != nil {
		return nil
	}
	found := make(directory)
	for _, f := range j.files {
		err := scan(ctx, f, func(m *markup, corpus string, start xml.StartElement, _ input.Place) error {
			if start.Name.Local != "org" {
				return nil
			}
			var o organisation
			if err := m.decode(start, &o); err != nil {
				return err
			}
			found.add(corpus, o)
			return nil
		})
		if err != nil && errors.Is(err, ctx.Err()) {
			return err
		}
	}
	j.known = found
	return nil
}

func (d directory) add(corpus string, o organisation) {
	d[key{corpus, o.ID}] = known{kind: kindOf(o.Role)}
	for _, e := range o.Events {
		if kind := eventKind(o.Role); kind != 0 && e.ID != "" {
			d[key{corpus, e.ID}] = known{kind, o.ID, e.From, e.To}
		}
	}
}

// kindOf is the kind of an organisation by its role.
func kindOf(role string) graph.EntityKind {
	switch strings.ToLower(role) {
	case "politicalparty", "parliamentarygroup":
		return graph.KindParty
	case "parliament", "government", "senate", "upperhouse", "lowerhouse", "chamber", "republic", "ministry", "court", "committee",
		"delegation", "institution", "commission", "agency", "centralbank", "presidency", "municipality", "state":
		return graph.KindPublicBody
	}
	return graph.KindOrganization
}

// eventKind is what the events of an organisation are, 0 for nothing that is kept.
func eventKind(role string) graph.EntityKind {
	switch {
	case strings.EqualFold(role, "government"):
		return graph.KindPublicBody
	case kindOf(role) == graph.KindPublicBody:
		return graph.KindTerm
	}
	return 0
}

// ref points at something of the corpus.
func (j *joint) ref(class, id string, kind graph.EntityKind) graph.Ref {
	return graph.Ref{ID: graph.NewEntityID(j.settings.Dataset.ID, class, j.corpus+"#"+id), Kind: kind}
}

func (j *joint) record(class, id string) string { return class + "/" + j.corpus + "#" + id }

// The classes of things, as parts of ids.
const (
	classPerson = "person"
	classOrg    = "org"
	classEvent  = "event"
)

// bodyOf is the organisation or cabinet that an affiliation leads to. One that is
// in no file is guessed from its id and the role.
func (j *joint) bodyOf(id string, a affiliation) graph.Ref {
	o, ok := j.known[key{j.corpus, id}]
	switch {
	case ok && o.kind == graph.KindPublicBody:
		for _, ana := range targets(a.Ana) {
			if e := j.known[key{j.corpus, ana}]; e.kind == graph.KindPublicBody && e.body == id {
				return j.ref(classEvent, ana, e.kind)
			}
		}
	case ok:
	case strings.HasPrefix(strings.ToLower(id), "party"), strings.HasPrefix(strings.ToLower(id), "group"):
		o.kind = graph.KindParty
	case strings.EqualFold(a.Role, "MP"), strings.Contains(strings.ToLower(a.Role), "minister"):
		o.kind = graph.KindPublicBody
	default:
		o.kind = graph.KindOrganization
	}
	return j.ref(classOrg, id, o.kind)
}
