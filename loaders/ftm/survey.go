package ftm

import (
	"context"
	"hash/maphash"

	"spona/graph"
	"spona/loaders/input"
)

// A survey is what the first reading of a file finds out for the second: of what
// kind the ends of edges are, and which addresses are places of business. It
// holds hashes of ids, so that millions fit.
type survey struct {
	seed     maphash.Seed
	kinds    map[uint64]graph.EntityKind
	business map[uint64]bool // addresses that a company or body names as its own
}

func newSurvey() *survey {
	return &survey{maphash.MakeSeed(), make(map[uint64]graph.EntityKind), make(map[uint64]bool)}
}

func (s *survey) key(id string) uint64 { return maphash.String(s.seed, id) }

// read takes note of all entities of a file. What cannot be read is left for the
// second reading to reject.
func (s *survey) read(ctx context.Context, f input.File) error {
	text, err := f.Open(ctx)
	if err != nil {
		return err
	}
	defer text.Close()
	for rec, err := range input.Records(text) {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			if rejected(err) {
				continue
			}
			return err
		}
		if st, err := parse(rec.JSON); err == nil && st.Op != "DEL" && len(st.Spona) == 0 {
			s.note(st)
		}
	}
	return nil
}

func (s *survey) note(st *statement) {
	kind := st.kind()
	if kind == 0 {
		return
	}
	key := s.key(st.id())
	if _, again := s.kinds[key]; !again { // the first one counts
		s.kinds[key] = kind
	}
	if atBusiness(st.Schema) {
		for _, address := range st.peek("addressEntity") {
			s.business[s.key(address)] = true
		}
	}
}

// kindOf is the kind of an entity of the file, or what it is taken to be.
func (s *survey) kindOf(id string, otherwise graph.EntityKind) graph.EntityKind {
	if kind, ok := s.kinds[s.key(id)]; ok {
		return kind
	}
	return otherwise
}
