package wording_test

import (
	"testing"
	"time"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/wording"
)

// read is when the data sets of the scene were fetched.
var read = time.Date(2020, time.May, 3, 9, 30, 0, 0, time.UTC)

// A scene is the entities and relations that a test tells of.
type scene struct {
	t     testing.TB
	facts wording.Facts
	refs  map[string]graph.Ref
}

func newScene(t testing.TB) *scene {
	s := &scene{t: t, refs: make(map[string]graph.Ref), facts: wording.Facts{
		Entities:  make(map[graph.ID]*graph.Entity),
		Relations: make(map[graph.Tie]*graph.Relation),
		Datasets: map[string]graph.Dataset{
			"register": {ID: "register", Title: "Business Register"}, "parliament": {ID: "parliament", Title: "Open Parliament"},
		},
	}}
	s.add("ana", graph.KindPerson, "Ana Petrelić")
	s.add("edi", graph.KindPerson, "Edi Çela")
	s.add("party", graph.KindParty, "Savez za sutra", graph.Name{Text: "Савез за сутра", Lang: "sr-Cyrl"},
		graph.Name{Text: "Сојуз за утре", Lang: "mk"}, graph.Name{Text: "Aleanca për Nesër", Lang: "sq"}, graph.Name{Text: "Alliance for Tomorrow", Lang: "en"})
	s.add("union", graph.KindParty, "Narodni savez")
	s.add("firm", graph.KindCompany, "Kremen Gradnja d.o.o.")
	s.add("holding", graph.KindCompany, "iSTAT Holding a.d.")
	s.add("ministry", graph.KindPublicBody, "Ministry of Works")
	s.add("agency", graph.KindPublicBody, "Road Agency")
	s.add("ngo", graph.KindOrganization, "Otvorene oči")
	s.add("post", graph.KindPosition, "Minister of Works")
	s.add("tender", graph.KindTender, "Road A1, lot 2")
	s.add("contract", graph.KindContract, "Road A1 (2019/17)")
	s.add("signed", graph.KindContract, "Bridge B2")
	s.states("signed", graph.PropertySigned, "2017-03-01")
	s.add("decided", graph.KindContract, "Tunnel T3")
	s.states("decided", graph.PropertyDecided, "2018-07")
	s.add("declaration", graph.KindDeclaration, "Ana Petrelić 2018")
	s.add("election", graph.KindElection, "2016")
	s.add("term", graph.KindTerm, "VIII")
	s.add("address", graph.KindAddress, "Trg 1, Vard")
	s.add("project", graph.KindProject, "Clean Lake")
	s.add("asset", graph.KindAsset, "Yacht Istra")
	s.add("sanction", graph.KindSanction, "Debarred 2018")
	return s
}

func (s *scene) add(key string, kind graph.EntityKind, name string, others ...graph.Name) {
	ref := graph.Ref{ID: graph.NewEntityID("scene", key), Kind: kind}
	s.refs[key] = ref
	s.facts.Entities[ref.ID] = &graph.Entity{ID: ref.ID, Kind: kind, Records: []graph.EntityRecord{{Names: append([]graph.Name{{Text: name}}, others...)}}}
}

// states adds a value to what the register says of an entity.
func (s *scene) states(key string, p graph.Property, text string) {
	rec := &s.facts.Entities[s.refs[key].ID].Records[0]
	rec.Source = graph.Source{Dataset: "register", Record: key, Tier: graph.TierA, Retrieved: read}
	rec.Values = append(rec.Values, graph.Value{Property: p, Text: text})
}

// A change alters what a record of the scene states.
type change func(r *graph.RelationRecord)

// record is one of the register, in tier A.
func record(changes ...change) graph.RelationRecord {
	r := graph.RelationRecord{Source: graph.Source{Dataset: "register", Record: "17", Tier: graph.TierA, Retrieved: read}}
	for _, c := range changes {
		c(&r)
	}
	return r
}

func during(from, to string) change {
	return func(r *graph.RelationRecord) {
		r.Spells = append(r.Spells, graph.Spell{From: date(from), To: date(to)})
	}
}

func spell(s graph.Spell) change {
	return func(r *graph.RelationRecord) { r.Spells = append(r.Spells, s) }
}

func as(role string) change { return func(r *graph.RelationRecord) { r.Role = role } }

func status(text string) change { return func(r *graph.RelationRecord) { r.Status = text } }

func in(dataset, record string, tier graph.Tier) change {
	return func(r *graph.RelationRecord) {
		r.Source.Dataset, r.Source.Record, r.Source.Tier = dataset, record, tier
	}
}

func gone(at time.Time) change { return func(r *graph.RelationRecord) { r.Source.Ended = at } }

func money(text string) change {
	return func(r *graph.RelationRecord) {
		m, err := graph.ParseMoney(text)
		if err != nil {
			panic(err)
		}
		r.Money = &m
	}
}

func share(text string) change {
	return func(r *graph.RelationRecord) {
		s, err := graph.ParseShare(text)
		if err != nil {
			panic(err)
		}
		r.Share = &s
	}
}

func with(p graph.Property, text string) change {
	return func(r *graph.RelationRecord) { r.Values = append(r.Values, graph.Value{Property: p, Text: text}) }
}

func date(text string) graph.Date {
	d, err := graph.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// relation is one of the scene, stated by the records.
func (s *scene) relation(kind graph.RelationKind, from, to string, records ...graph.RelationRecord) *graph.Relation {
	s.t.Helper()
	a, b := s.refs[from], s.refs[to]
	if !kind.Allows(a.Kind, b.Kind) {
		s.t.Fatalf("%s does not lead from a %s to a %s", kind, a.Kind, b.Kind)
	}
	return &graph.Relation{ID: graph.NewRelationID(kind, a.ID, b.ID, from), Kind: kind, From: a, To: b, Records: records}
}

// step is one of a path, over relations that the scene then knows.
func (s *scene) step(relations ...*graph.Relation) paths.Step {
	var step paths.Step
	for _, r := range relations {
		tie := graph.Tie{Kind: r.Kind, From: r.From.ID, To: r.To.ID, Key: r.ID.Key()}
		s.facts.Relations[tie] = r
		step.Relations = append(step.Relations, tie)
	}
	return step
}

// path leads through the entities by the steps.
func (s *scene) path(keys []string, steps ...paths.Step) paths.Path {
	p := paths.Path{Steps: steps}
	for _, key := range keys {
		p.Entities = append(p.Entities, s.refs[key].ID)
	}
	return p
}
