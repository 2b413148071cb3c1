package ftm

import (
	"strings"

	"github.com/govalues/decimal"

	"spona/graph"
)

// money is the amount that a line states: in its own currency, else in euros or
// dollars. Amounts that contradict each other are none.
func (r *reader) money(st *statement) *graph.Money {
	amounts, currencies := st.take("amount", "sharesValue"), st.take("currency", "sharesCurrency")
	euros, dollars := st.take("amountEur"), st.take("amountUsd")
	currency := ""
	if len(currencies) == 1 {
		currency = currencies[0]
	}
	if len(amounts) == 0 || currency == "" && len(euros)+len(dollars) > 0 {
		switch {
		case len(euros) > 0:
			amounts, currency = euros, "EUR"
		case len(dollars) > 0:
			amounts, currency = dollars, "USD"
		}
	}
	var found *graph.Money
	for _, text := range amounts {
		m, err := graph.NewMoney(text, currency)
		switch {
		case err != nil:
			r.note("amount %.40q %.10q is left out: it is no exact amount", text, currency)
			return nil
		case found != nil && !found.Amount.Equal(m.Amount):
			r.note("amounts %s and %s contradict each other: both are left out", found.Amount, m.Amount)
			return nil
		}
		found = &m
	}
	return found
}

// parsePercentage reads "25", "33,33 %", "25-50", ">50".
func parsePercentage(text string) (graph.Share, error) {
	text = strings.NewReplacer("%", "", " ", "", "\u00a0", "", "–", "-", ",", ".").Replace(text)
	exclusive := strings.HasPrefix(text, ">")
	low, high, ranged := strings.Cut(strings.TrimPrefix(text, ">"), "-")
	if exclusive && !ranged {
		high = "100"
	} else if !ranged {
		high = low
	}
	from, err := graph.ParseDecimal(low)
	if err != nil {
		return graph.Share{}, err
	}
	to, err := graph.ParseDecimal(high)
	if err != nil {
		return graph.Share{}, err
	}
	s := graph.Share{Min: from, Max: to, MinExclusive: exclusive}
	if from.Cmp(decimal.Hundred) == 0 && exclusive {
		return graph.Share{}, graph.Invalid("percentage", "nothing is more than all")
	}
	return s, s.Validate()
}

// spells are when a relation held: between two dates, on a day, or for the
// period of an assembly where only that is known.
func (r *reader) spells(st *statement) []graph.Spell {
	start, end := st.take("startDate"), st.take("endDate")
	date := st.take("date")
	periodStart, periodEnd := st.take("periodStart"), st.take("periodEnd")
	switch {
	case len(start)+len(end) > 0:
		return r.spell(start, end, false)
	case len(date) > 0:
		return r.spell(date, date, false)
	case len(periodStart)+len(periodEnd) > 0:
		return r.spell(periodStart, periodEnd, true)
	}
	return nil
}

func (r *reader) spell(from, to []string, derived bool) []graph.Spell {
	s := graph.Spell{Derived: derived}
	var doubts []string
	s.From, doubts = bestDate(from, doubts)
	s.To, doubts = bestDate(to, doubts)
	if err := s.Validate(); err != nil {
		s.From, s.To = graph.Date{}, graph.Date{}
		doubts = append(append(doubts, from...), to...)
	}
	if len(doubts) > 0 {
		s.Original = strings.Join(doubts, "; ")
		r.note("the date %.60q is kept only as written", s.Original)
	}
	return []graph.Spell{s}
}

// bestDate is the most precise of several dates that agree. Those that do not,
// or are none, become doubts.
func bestDate(texts, doubts []string) (graph.Date, []string) {
	var best graph.Date
	for _, text := range texts {
		d, err := graph.ParseDate(text)
		switch {
		case err != nil:
			doubts = append(doubts, text)
		case best.IsZero() || strings.HasPrefix(d.String(), best.String()):
			best = d
		case !strings.HasPrefix(best.String(), d.String()):
			doubts = append(doubts, text)
		}
	}
	return best, doubts
}
