package ocds

import (
	"slices"
	"strings"

	"spona/graph"
)

// parts say what an organization does, in one process or in all.
type parts uint8

const (
	partBuyer    parts = 1 << iota // buys, pays, procures or reviews
	partSupplier                   // bids, supplies or is paid
	partOther
)

// partOf is what a role in the list of parties means.
func partOf(role text) parts {
	switch strings.ToLower(string(role)) {
	case "buyer", "procuringentity", "payer", "reviewbody", "mediationbody", "leadbuyer", "centralpurchasingbody":
		return partBuyer
	case "supplier", "tenderer", "payee", "candidate", "subcontractor", "invitedtenderer", "notifiedsupplier":
		return partSupplier
	}
	return partOther
}

// kind is what somebody is who does that.
func (p parts) kind() graph.EntityKind {
	switch {
	case p&partBuyer != 0:
		return graph.KindPublicBody
	case p&partSupplier != 0:
		return graph.KindCompany
	}
	return graph.KindOrganization
}

// isMissing reports whether an identifier only says that there is none.
func isMissing(id text) bool {
	switch strings.ToLower(string(id)) {
	case "", "-", "--", "0", "n/a", "na", "none", "null", "nil", "unknown", "undefined", "xxx":
		return true
	}
	return false
}

// identity is what an organization is known by in all processes: the scheme and
// number of its identifier, or an id that is made of them (GB-COH-00395826). It
// is "" for one that is known by a name or a local id only.
func (o *organization) identity() string {
	id := o.Identifier
	switch {
	case id.isPersonal() || strings.Contains(string(o.ID), "-") && isPersonalScheme(string(o.ID)):
		return ""
	case !isMissing(id.Scheme) && !isMissing(id.ID):
		return strings.ToUpper(string(id.Scheme)) + "-" + string(id.ID)
	case isMissing(id.ID) && hasScheme(string(o.ID)):
		return string(o.ID)
	}
	return ""
}

// hasScheme reports whether an id begins with a country or XI, XM, … and the code
// of a register, both in capitals, as org-id.guide lists them.
func hasScheme(id string) bool {
	country, rest, _ := strings.Cut(id, "-")
	register, number, ok := strings.Cut(rest, "-")
	capitals := func(s string) bool { return s != "" && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == "" }
	return ok && len(country) == 2 && capitals(country) && len(register) > 1 && capitals(register) && !isMissing(text(number))
}

func (id *identifier) isPersonal() bool { return isPersonalScheme(string(id.Scheme)) }

// isPersonalScheme reports whether the numbers of a scheme are those of natural
// persons, which are not kept.
func isPersonalScheme(scheme string) bool {
	words := strings.FieldsFunc(strings.ToUpper(scheme), func(c rune) bool { return c == '-' || c == '_' || c == ' ' })
	if len(words) > 0 {
		words = words[:min(len(words), 3)]
	}
	return slices.ContainsFunc(words, func(word string) bool {
		switch word {
		case "IDCARD", "DNI", "CPF", "CEDULA", "CURP", "PERSON", "PASSPORT", "JMBG", "EMBG", "PESEL", "TCKN":
			return true
		}
		return false
	})
}

// An actor is somebody in a process.
type actor struct {
	organization
	parts parts
	ref   graph.Ref
}

// A cast is who takes part in a process.
type cast struct {
	actors []*actor
	byID   map[text]*actor
	byKey  map[string]*actor // by identity
	byName map[string]*actor
}

func (c *cast) clear() {
	if c.byID == nil {
		c.byID, c.byKey, c.byName = make(map[text]*actor), make(map[string]*actor), make(map[string]*actor)
	}
	c.actors = c.actors[:0]
	clear(c.byID)
	clear(c.byKey)
	clear(c.byName)
}

// find is the actor that an organization or a reference to one means, nil when
// it is none of them yet. Within a process, one id is one actor; where there is
// no id or it leads nowhere, the identifier does, and at last the name.
func (c *cast) find(o *organization) *actor {
	if a := c.byID[o.ID]; a != nil && o.ID != "" {
		return a
	}
	if identity := o.identity(); identity != "" {
		if a := c.byKey[identity]; a != nil {
			return a
		}
		if !isMissing(o.Identifier.ID) { // of the same name, with a number of its own
			return nil
		}
	}
	a := c.byName[nameKey(o.name())]
	if a != nil && a.ID != "" && o.ID != "" { // two ids are two, even of one name
		return nil
	}
	return a
}

func (o *organization) name() text {
	if o.Name != "" {
		return o.Name
	}
	return o.Identifier.LegalName
}

func nameKey(name text) string { return strings.ToLower(string(name)) }

// mention takes note of an organization and what it does. Nobody is meant by one
// that has neither id nor name.
func (c *cast) mention(o *organization, part parts) {
	if o.ID == "" && o.name() == "" && o.identity() == "" {
		return
	}
	a := c.find(o)
	if a == nil {
		a = &actor{organization: *o}
		c.actors = append(c.actors, a)
	}
	a.parts |= part
	if isMissing(a.Identifier.ID) && !isMissing(o.Identifier.ID) {
		a.Identifier = o.Identifier
	}
	if a.Name == "" {
		a.Name = o.Name
	}
	if o.ID != "" {
		c.byID[o.ID] = a
	}
	if identity := a.identity(); identity != "" {
		c.byKey[identity] = a
	}
	if key := nameKey(o.name()); !isMissing(text(key)) && c.byName[key] == nil {
		c.byName[key] = a
	}
}
