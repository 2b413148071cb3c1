package graph

// Typed is an entity as the Go type of its kind: a [Person], a [Contract], …
// It is what the API's interface Entity is bound to.
type Typed interface {
	// Record is the entity itself.
	Record() *Entity
}

// Record returns the entity itself; with it, every type that embeds *Entity is
// a [Typed].
func (e *Entity) Record() *Entity { return e }

// Typed returns the entity as the type of its kind. An entity of no kind, which
// no store returns, comes back as an [Organization].
func (e *Entity) Typed() Typed {
	switch e.Kind {
	case KindPerson:
		return Person{e}
	case KindParty:
		return Party{e}
	case KindCompany:
		return Company{e}
	case KindPublicBody:
		return PublicBody{e}
	case KindPosition:
		return Position{e}
	case KindTender:
		return Tender{e}
	case KindContract:
		return Contract{e}
	case KindDeclaration:
		return Declaration{e}
	case KindElection:
		return Election{e}
	case KindTerm:
		return Term{e}
	case KindAddress:
		return Address{e}
	case KindProject:
		return Project{e}
	case KindAsset:
		return Asset{e}
	case KindSanction:
		return Sanction{e}
	}
	return Organization{e}
}
