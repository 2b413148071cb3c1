package loops_test

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"spona/graph"
	"spona/graph/paths/loops"
)

// A tried loop is one found by trying everything: a chain of relations for each of
// its parts.
type tried struct {
	official, body, buyer, supplier, through graph.ID
	bond                                     loops.Bond
	listed                                   []string // contract, day and whether it is certain
}

// A chain is relations one after another from an official to somewhere.
type chain struct {
	to        graph.ID
	relations []*graph.Relation
	bond      loops.Bond
	through   graph.ID
}

// An oracle tries everything, in the plainest way.
type oracle struct {
	*world
	opts loops.Options
}

// of are the live relations of a kind that the options allow.
func (o oracle) of(kind graph.RelationKind) []*graph.Relation {
	var found []*graph.Relation
	for _, r := range o.relations {
		if r.Kind == kind && r.First().Source.Tier <= o.opts.MinTier && r.From.ID != r.To.ID {
			found = append(found, r)
		}
	}
	return found
}

// offices are all ways from a person to a body where he held office.
func (o oracle) offices(p *graph.Entity) []chain {
	var found []chain
	if p.Kind != graph.KindPerson {
		return nil
	}
	for _, holds := range o.of(graph.RelationHolds) {
		for _, at := range o.of(graph.RelationPositionAt) {
			if holds.From.ID == p.ID && at.From.ID == holds.To.ID && at.To.Kind == graph.KindPublicBody {
				found = append(found, chain{to: at.To.ID, relations: []*graph.Relation{holds, at}})
			}
		}
	}
	for _, r := range append(o.of(graph.RelationMemberOf), o.of(graph.RelationEmployedBy)...) {
		if r.From.ID == p.ID && r.To.Kind == graph.KindPublicBody {
			found = append(found, chain{to: r.To.ID, relations: []*graph.Relation{r}})
		}
	}
	return found
}

// agents are the official himself and those who stand for him.
func (o oracle) agents(p graph.ID) []chain {
	found := []chain{{to: p, bond: loops.Company}}
	for _, side := range []struct {
		kind graph.RelationKind
		bond loops.Bond
	}{{graph.RelationFamilyOf, loops.Relative}, {graph.RelationAssociateOf, loops.Associate}} {
		for _, r := range o.of(side.kind) {
			if r.From.ID == p {
				found = append(found, chain{r.To.ID, []*graph.Relation{r}, side.bond, r.To.ID})
			}
			if r.To.ID == p {
				found = append(found, chain{r.From.ID, []*graph.Relation{r}, side.bond, r.From.ID})
			}
		}
	}
	return found
}

// ties are all ways from a person to a supplier that is tied to him.
func (o oracle) ties(p graph.ID) []chain {
	var found []chain
	for _, a := range o.agents(p) {
		alone := a
		if a.to == p {
			alone.bond = loops.Himself
		}
		found = append(found, alone)
		for _, r := range append(o.of(graph.RelationOwns), o.of(graph.RelationDirects)...) {
			small := r.Kind == graph.RelationOwns && r.First().Share != nil && r.First().Share.Portion() < o.opts.MinShare
			if r.From.ID == a.to && !small {
				found = append(found, a.and(r, r.To.ID))
			}
		}
	}
	for _, gift := range o.of(graph.RelationDonatedTo) {
		if gift.To.ID == p {
			found = append(found, chain{gift.From.ID, []*graph.Relation{gift}, loops.Gift, ""})
		}
		for _, member := range o.of(graph.RelationMemberOf) {
			if member.From.ID == p && member.To.ID == gift.To.ID && gift.To.Kind == graph.KindParty {
				found = append(found, chain{gift.From.ID, []*graph.Relation{member, gift}, loops.GiftToParty, gift.To.ID})
			}
		}
	}
	return found
}

// and is the chain with one more relation.
func (c chain) and(r *graph.Relation, to graph.ID) chain {
	c.relations, c.to = append(slices.Clone(c.relations), r), to
	return c
}

// buyers are the bodies that buy a contract, by itself or by its tender.
func (o oracle) buyers(contract graph.ID) []graph.ID {
	var found []graph.ID
	for _, buys := range o.of(graph.RelationBuys) {
		if buys.To.ID == contract {
			found = append(found, buys.From.ID)
		}
		for _, result := range o.of(graph.RelationResultedIn) {
			if result.To.ID == contract && buys.To.ID == result.From.ID {
				found = append(found, buys.From.ID)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// through are the loops that an entity is in, by trying every official, office, tie
// and contract.
func (o oracle) through(id graph.ID) map[string]*tried {
	found := make(map[string]*tried)
	for _, p := range o.entities {
		for _, office := range o.offices(p) {
			places := map[graph.ID]chain{office.to: office}
			o.try(p.ID, office.to, places, found)
			for _, part := range o.of(graph.RelationPartOf) {
				if part.To.ID == office.to && part.From.Kind == graph.KindPublicBody {
					o.try(p.ID, office.to, map[graph.ID]chain{part.From.ID: office.and(part, part.From.ID)}, found)
				}
			}
		}
	}
	for key, l := range found {
		inContract := func(e *graph.Entity) bool { return e.ID == id && e.Kind == graph.KindContract && o.between(e.ID, l) }
		is := id == l.official || id == l.body || id == l.buyer || id == l.supplier || id == l.through
		if !is && !slices.ContainsFunc(o.entities, inContract) {
			delete(found, key)
		}
	}
	return found
}

// between reports whether a contract is one from the buyer to the supplier.
func (o oracle) between(contract graph.ID, l *tried) bool {
	return slices.Contains(o.buyers(contract), l.buyer) && slices.ContainsFunc(o.of(graph.RelationAwarded), func(r *graph.Relation) bool {
		return r.From.ID == contract && r.To.ID == l.supplier
	})
}

// try closes loops from an office by every tie and contract.
func (o oracle) try(p, body graph.ID, offices map[graph.ID]chain, found map[string]*tried) {
	for buyer, office := range offices {
		for _, tie := range o.ties(p) {
			for _, contract := range o.entities {
				l := &tried{official: p, body: body, buyer: buyer, supplier: tie.to, through: tie.through, bond: tie.bond}
				if contract.Kind != graph.KindContract || !o.between(contract.ID, l) {
					continue
				}
				day := o.day(contract, tie.to)
				if !o.alive(day, office, tie, false) {
					continue
				}
				key := fmt.Sprint(l.official, l.body, l.buyer, l.supplier, l.through, l.bond)
				if found[key] == nil {
					found[key] = l
				}
				found[key].list(contract.ID, day, o.alive(day, office, tie, true))
			}
		}
	}
}

// list lists a contract, as certain when it is by any way.
func (l *tried) list(contract graph.ID, day graph.Date, certain bool) {
	possible, sure := fmt.Sprint(contract, day, false), fmt.Sprint(contract, day, true)
	switch {
	case slices.Contains(l.listed, sure) || !certain && slices.Contains(l.listed, possible):
	case certain:
		l.listed = append(slices.DeleteFunc(l.listed, func(s string) bool { return s == possible }), sure)
	default:
		l.listed = append(l.listed, possible)
	}
}

// awards are the relations by which a contract was awarded to a supplier, in the
// order of their keys.
func (o oracle) awards(contract, supplier graph.ID) []*graph.Relation {
	awards := slices.DeleteFunc(o.of(graph.RelationAwarded), func(r *graph.Relation) bool { return r.From.ID != contract || r.To.ID != supplier })
	slices.SortFunc(awards, func(a, b *graph.Relation) int { return cmp.Compare(a.ID.Key(), b.ID.Key()) })
	return awards
}

// day is when a contract was signed, else awarded.
func (o oracle) day(e *graph.Entity, supplier graph.ID) graph.Date {
	for _, p := range [2]graph.Property{graph.PropertySigned, graph.PropertyDecided} {
		if d := e.Date(p); !d.IsZero() {
			return d
		}
	}
	for _, r := range o.awards(e.ID, supplier) {
		if spells := r.First().Spells; len(spells) > 0 && !spells[0].From.IsZero() {
			return spells[0].From
		}
	}
	return graph.Date{}
}

// value is what a contract gave a supplier, "" when that is not known.
func (o oracle) value(e *graph.Entity, supplier graph.ID) string {
	m := e.Money(graph.PropertyValue)
	for _, r := range slices.Backward(o.awards(e.ID, supplier)) {
		if r.First().Money != nil {
			m = r.First().Money
		}
	}
	if m == nil || m.Amount.IsNeg() {
		return ""
	}
	return m.String()
}

// alive reports whether there is a day that the contract may be of, on which all
// relations may have held; surely, by spells of known days alone.
func (o oracle) alive(day graph.Date, office, tie chain, surely bool) bool {
	if surely && day.Day == 0 {
		return false
	}
	var stretches [][][2]int
	first, last := daysOf(day)
	stretches = append(stretches, [][2]int{{first, last}})
	for _, r := range append(slices.Clone(office.relations), tie.relations...) {
		spells := r.First().Spells
		if surely && r.Kind == graph.RelationOwns && r.First().Share == nil && o.opts.MinShare > 0 {
			return false
		}
		if timeless := r.Kind == graph.RelationFamilyOf || r.Kind == graph.RelationPositionAt; timeless && undated(spells) {
			continue
		}
		if len(spells) == 0 {
			spells = []graph.Spell{{}}
		}
		var held [][2]int
		for _, s := range spells {
			gift := r.Kind == graph.RelationDonatedTo
			if gift && s.To.IsZero() {
				s.To = s.From
			}
			if gift && s.From.IsZero() {
				s.From = s.To
			}
			if surely && (s.From.Day == 0 || s.To.Day == 0) {
				continue
			}
			begin, _ := daysOf(s.From)
			_, end := daysOf(s.To)
			if gift {
				end += o.opts.GiftDays
			}
			held = append(held, [2]int{begin, end})
		}
		stretches = append(stretches, held)
	}
	for _, all := range stretches {
		for _, s := range all {
			if slices.ContainsFunc(s[:], func(d int) bool { return onAll(stretches, d) }) {
				return true
			}
		}
	}
	return false
}

// undated reports whether spells say nothing.
func undated(spells []graph.Spell) bool {
	return len(spells) == 0 || len(spells) == 1 && spells[0].From.IsZero() && spells[0].To.IsZero()
}

func onAll(stretches [][][2]int, day int) bool {
	for _, all := range stretches {
		if !slices.ContainsFunc(all, func(s [2]int) bool { return s[0] <= day && day <= s[1] }) {
			return false
		}
	}
	return true
}

// daysOf is a date as the days that it may mean.
func daysOf(d graph.Date) (first, last int) {
	if d.IsZero() {
		return -1_000_000, 1_000_000
	}
	from, to := d.Days()
	return int(from), int(to)
}

// shown is a loop of the oracle as text, with its sums from the contracts' values.
func (o oracle) shown(l *tried) string {
	slices.Sort(l.listed)
	var value, certain, total []string
	all := 0
	for _, e := range o.entities {
		if e.Kind != graph.KindContract || !o.between(e.ID, l) {
			continue
		}
		all++
		worth, day := o.value(e, l.supplier), o.day(e, l.supplier)
		if worth == "" {
			continue
		}
		total = append(total, worth)
		sure, possible := slices.Contains(l.listed, fmt.Sprint(e.ID, day, true)), slices.Contains(l.listed, fmt.Sprint(e.ID, day, false))
		if sure || possible {
			value = append(value, worth)
		}
		if sure {
			certain = append(certain, worth)
		}
	}
	return fmt.Sprint(l.official, l.body, l.buyer, l.supplier, l.bond, l.through, l.listed, cents(value), cents(certain), cents(total), all, all-len(total))
}

// shown is a loop of the search as text.
func shown(l loops.Loop) string {
	var listed []string
	for _, c := range l.Contracts {
		listed = append(listed, fmt.Sprint(c.ID, c.Signed, c.Certain))
	}
	slices.Sort(listed)
	text := func(all []graph.Money) (amounts []string) {
		for _, m := range all {
			amounts = append(amounts, m.String())
		}
		return amounts
	}
	return fmt.Sprint(l.Official, l.Body, l.Buyer, l.Supplier, l.Bond, l.Through, listed,
		cents(text(l.Value)), cents(text(l.Certain)), cents(text(l.Total)), l.All, l.Unpriced)
}

// cents adds amounts in hundredths, by currency.
func cents(amounts []string) map[string]int {
	sums := make(map[string]int)
	for _, a := range amounts {
		number, currency, _ := strings.Cut(a, " ")
		whole, fraction, _ := strings.Cut(number, ".")
		units, _ := strconv.Atoi(whole)
		hundredths, _ := strconv.Atoi((fraction + "00")[:2])
		sums[currency] += 100*units + hundredths
	}
	return sums
}
