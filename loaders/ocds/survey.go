package ocds

import (
	"hash/maphash"
	"strings"

	"github.com/go-json-experiment/json"
)

// A survey is what is found out about all files before the first is read: how
// many releases and records each process has, so that it is known which is the
// last, and what each organization that has an identifier does anywhere, so that
// it is of one kind everywhere. It holds hashes, so that millions fit.
type survey struct {
	seed  maphash.Seed
	units map[uint64]uint32 // that are still to come, by process
	parts map[uint64]parts  // by identity
}

func newSurvey() *survey {
	return &survey{maphash.MakeSeed(), make(map[uint64]uint32), make(map[uint64]parts)}
}

// process is the key of a process. Publishers write its id in either case.
func (s *survey) process(ocid text) uint64 { return maphash.String(s.seed, folded(ocid)) }

func folded(ocid text) string { return strings.ToLower(string(ocid)) }

func (s *survey) identity(identity string) uint64 { return maphash.String(s.seed, identity) }

// roles are what a survey reads of a release.
type roles struct {
	Parties   list[organization] `json:"parties"`
	Buyer     organization       `json:"buyer"`
	Tender    procuring          `json:"tender"`
	Awards    list[supplied]     `json:"awards"`
	Contracts list[supplied]     `json:"contracts"`
}

type procuring struct {
	object
	Entity    organization       `json:"procuringEntity"`
	Tenderers list[organization] `json:"tenderers"`
}

type supplied struct {
	Suppliers list[organization] `json:"suppliers"`
}

// unit takes note of a release or record. What cannot be read is told when it is
// read again.
func (s *survey) unit(u unit) error {
	if u.head.OCID == "" {
		return nil
	}
	s.units[s.process(u.head.OCID)]++
	if !u.head.isRecord() {
		s.release(u.roles)
		return nil
	}
	texts, _ := u.releases()
	for _, text := range texts {
		s.release(rolesOf(text))
	}
	return nil
}

func rolesOf(release []byte) *roles {
	r := new(roles)
	if json.Unmarshal(release, r, decoding()) != nil {
		*r = roles{}
		_ = json.Unmarshal(release, r, decoding(), lenient(func(pointer) {})) // what can be read of it
	}
	return r
}

func (s *survey) release(r *roles) {
	s.note(&r.Buyer, partBuyer)
	s.note(&r.Tender.Entity, partBuyer)
	s.each(r.Tender.Tenderers, partSupplier)
	for _, list := range [][]supplied{r.Awards, r.Contracts} {
		for i := range list {
			s.each(list[i].Suppliers, partSupplier)
		}
	}
	for i := range r.Parties {
		for _, role := range r.Parties[i].Roles {
			s.note(&r.Parties[i], partOf(role))
		}
	}
}

func (s *survey) each(organizations []organization, part parts) {
	for i := range organizations {
		s.note(&organizations[i], part)
	}
}

func (s *survey) note(o *organization, part parts) {
	if identity := o.identity(); identity != "" {
		key := s.identity(identity)
		if s.parts[key]|part != s.parts[key] {
			s.parts[key] |= part
		}
	}
}
