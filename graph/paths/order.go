package paths

import "spona/graph"

// An Order says which paths come first.
type Order uint8

// The orders. What is equal in it comes in the order of the ids of the entities,
// so that each is the same in every store.
const (
	Shortest Order = iota // the fewest steps
	Risk                  // the least cost, see [Weights]
)

// String is the name of the order in the API, "" for none.
func (o Order) String() string { return nameOf(orderNames[:], int(o)) }

var orderNames = [...]string{"SHORTEST", "RISK"}

// ParseOrder is the inverse of [Order.String].
func ParseOrder(name string) (Order, error) {
	for i, n := range orderNames {
		if n == name {
			return Order(i), nil
		}
	}
	return 0, graph.Invalid("order", "the orders are SHORTEST and RISK")
}

// Time says how the relations of a path have to go together in time. A choice is
// one spell of one relation for each step; a path is found when some choice goes
// together. A relation takes part in the path when it is of such a choice, and a
// path costs what its cheapest choice costs.
//
// Dates that are partial or unknown are taken for any day that they may mean: they
// make a path possible. Whether it is certain is for [When] to say.
type Time uint8

const (
	// Any asks nothing.
	Any Time = iota

	// Overlap asks for a day on which all spells of the choice may have held: from
	// the first day that the beginning may mean to the last that the end may mean.
	Overlap

	// Sequence asks that each spell may have begun on the day on which the one before
	// began or later, and, where there is a MaxGapDays, no more than so many days
	// after it ended. So days b and e have to be found for each spell, of those that
	// its beginning and its end may mean, with b ≤ e, b ≤ the next b, and the next
	// b ≤ e + MaxGapDays. Spells may overlap: no gap is left then. A step is before
	// the next on the way from the first entity to the last, the other way round if
	// Backward.
	Sequence
)

// String is the name of the time in the API, "" for none.
func (t Time) String() string { return nameOf(timeNames[:], int(t)) }

var timeNames = [...]string{"ANY", "OVERLAP", "SEQUENCE"}

// ParseTime is the inverse of [Time.String].
func ParseTime(name string) (Time, error) {
	for i, n := range timeNames {
		if n == name {
			return Time(i), nil
		}
	}
	return 0, graph.Invalid("time", "the times are ANY, OVERLAP and SEQUENCE")
}

// nameOf is the name of a value, "" for one that there is not.
func nameOf(names []string, value int) string {
	if value < len(names) {
		return names[value]
	}
	return ""
}
