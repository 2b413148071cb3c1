package loops

import (
	"cmp"
	"slices"

	"spona/graph"
)

// A sum is exact amounts, one for each currency, by its code.
type sum struct{ amounts []graph.Money }

// add adds an amount; ok is false, and nothing is added, when the sum would have
// more digits than an exact amount can have.
func (s *sum) add(m graph.Money) (ok bool) {
	at, found := slices.BinarySearchFunc(s.amounts, m.Currency, func(other graph.Money, code string) int { return cmp.Compare(other.Currency, code) })
	if !found {
		s.amounts = slices.Insert(s.amounts, at, m)
		return true
	}
	to := &s.amounts[at].Amount
	total, err := to.AddExact(m.Amount, max(to.Scale(), m.Amount.Scale()))
	if err == nil {
		*to = total.Trim(0)
	}
	return err == nil
}

// compareContracts puts the oldest first, those of an unknown day last.
func compareContracts(a, b Contract) int {
	return cmp.Or(-compareBools(a.Signed.IsZero(), b.Signed.IsZero()), a.Signed.Compare(b.Signed), cmp.Compare(a.ID, b.ID))
}

// compareBools puts what is so before what is not.
func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
