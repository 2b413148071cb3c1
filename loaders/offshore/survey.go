package offshore

import (
	"context"
	"errors"
	"hash/fnv"
	"strconv"

	"spona/graph"
	"spona/loaders/input"
)

// A mark is what is kept of a node: its class in the lowest bits, and more.
type mark uint8

const (
	classBits mark = 7
	isCompany mark = 8 << iota // the name says so
	isOffice                   // an address that an entity or intermediary has
	isLocated                  // a link says where it is
)

func (m mark) class() class { return class(m & classBits) }

// business reports whether the addresses of a node of the class are no homes.
func (c class) business() bool { return c == classEntity || c == classOther || c == classIntermediary }

// kind is the kind of a node, 0 when the input does not hold it.
func (m mark) kind() graph.EntityKind {
	switch c := m.class(); {
	case c == classNone:
		return 0
	case c == classEntity, m&isCompany != 0:
		return graph.KindCompany
	case c == classAddress:
		return graph.KindAddress
	}
	return graph.KindOrganization
}

// A survey is what has to be known of nodes before the first row is read.
type survey map[uint64]mark

// keyOf makes a number of a node's id, which nearly always is one.
func keyOf(id string) uint64 {
	const hashed = 1 << 63
	if n, err := strconv.ParseUint(id, 10, 63); err == nil && id[0] != '0' && id[0] != '+' {
		return n
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(id)) // never fails
	return h.Sum64() | hashed
}

// of is the mark of a node.
func (s survey) of(id string) mark { return s[keyOf(id)] }

// newSurvey looks through all files, the links last. What is wrong in them is left
// to whoever reads them.
func newSurvey(ctx context.Context, files []input.File) (survey, error) {
	s := make(survey)
	var links []input.File
	for _, f := range files {
		isLinks := false
		err := scan(ctx, f, func(what class, r row, bad error) error {
			if isLinks = what == classLink; isLinks {
				return errStop
			}
			if id := r.get(columnNode); bad == nil && id != "" {
				s.node(what, keyOf(id), r)
			}
			return nil
		})
		if isLinks {
			links = append(links, f)
		}
		if err := onlyContext(ctx, err); err != nil {
			return nil, err
		}
	}
	for _, f := range links {
		err := scan(ctx, f, func(_ class, r row, bad error) error {
			if bad == nil {
				s.link(r)
			}
			return nil
		})
		if err := onlyContext(ctx, err); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// errStop ends the reading when nobody wants more.
var errStop = errors.New("stopped")

// onlyContext drops what is wrong with a file.
func onlyContext(ctx context.Context, err error) error {
	if err == nil || errors.Is(err, errStop) {
		return nil
	}
	return ctx.Err()
}

// node notes a node. One that two tables hold is what the first one says.
func (s survey) node(what class, key uint64, r row) {
	m := s[key]
	if m.class() == classNone {
		m |= mark(what)
	}
	if what != classAddress && evidentlyCompany(r.get("name")) {
		m |= isCompany
	}
	s[key] = m
}

// link notes whose an address is.
func (s survey) link(r row) {
	if !isAddressLink(wordsOf(r)) {
		return
	}
	from, to := keyOf(r.get(columnStart)), keyOf(r.get(columnEnd))
	if s[from].class().business() && s[to].class() == classAddress {
		s[from] |= isLocated
		s[to] |= isOffice
	}
}
