package graph

// NameIn is [Entity.Name] for a list of languages.
func (e *Entity) NameIn(lang []string) string { return e.Name(lang...) }

// EachRole are the roles of the entity one by one, in the order of their
// declaration.
func (e *Entity) EachRole() []Roles { return e.Roles.Each() }

// Each are the roles of the set one by one, in the order of their declaration.
func (r Roles) Each() []Roles {
	var each []Roles
	for one := RolePolitician; one <= RoleSupplier; one <<= 1 {
		if r&one != 0 {
			each = append(each, one)
		}
	}
	return each
}

// Role is what as, as the first record says it; "" when it does not.
func (r *Relation) Role() string { return r.First().Role }

// Status is the status in the first record, "" when it has none.
func (r *Relation) Status() string { return r.First().Status }

// Spells are when it held, as the first record says it.
func (r *Relation) Spells() []Spell { return r.First().Spells }

// Money is what was given, bid, awarded or funded, as the first record says it;
// nil when it does not.
func (r *Relation) Money() *Money { return r.First().Money }

// Share is what part is owned or awarded, as the first record says it; nil when
// it does not.
func (r *Relation) Share() *Share { return r.First().Share }

// Label is the title, or the id of a data set without one.
func (d Dataset) Label() string {
	if d.Title == "" {
		return d.ID
	}
	return d.Title
}
