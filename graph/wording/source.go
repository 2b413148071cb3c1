package wording

import (
	"strings"

	"spona/graph"
)

// sources names records: "the official register “X” (tier A, record “17”, read on
// 3 May 2020)".
func (l *Language) sources(f Facts, all []graph.Source) string {
	texts := make([]string, len(all))
	for i, s := range all {
		texts[i] = l.source(f, s)
	}
	return l.list(texts)
}

func (l *Language) source(f Facts, s graph.Source) string {
	dataset, ok := f.Datasets[s.Dataset]
	if !ok {
		dataset = graph.Dataset{ID: s.Dataset}
	}
	var facts []string
	if s.Record != "" {
		facts = append(facts, l.say(keySourceRecord, textArg("text", l.quote(s.Record))))
	}
	if !s.Retrieved.IsZero() {
		facts = append(facts, l.say(keySourceRetrieved, dateArg("date", graph.DateOf(s.Retrieved))))
	}
	if !s.Live() {
		facts = append(facts, l.say(keySourceEnded, dateArg("date", graph.DateOf(s.Ended))))
	}
	k := keySourceC // what is not known to be better is not told as better
	switch s.Tier {
	case graph.TierA:
		k = keySourceA
	case graph.TierB:
		k = keySourceB
	}
	text := ""
	if len(facts) > 0 {
		text = ", " + strings.Join(facts, ", ")
	}
	return l.say(k, textArg("dataset", l.quote(dataset.Label())), textArg("facts", text))
}
