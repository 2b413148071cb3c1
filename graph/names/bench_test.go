package names_test

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/names"
)

const million = 1_000_000

// theMillion are some of a million entities, and the index of them. The others
// are not kept, as they would give the collector more to do than the index.
var theMillion = sync.OnceValues(func() ([]names.Entry, *names.Index) {
	entries := newCrowd(1, 2000, 200_000).entries(million)
	x := index(entries)
	return slices.Clone(entries[:10_000]), x
})

func index(entries []names.Entry) *names.Index {
	b := names.NewBuilder(len(entries))
	for _, e := range entries {
		if err := b.Add(e); err != nil {
			panic(err)
		}
	}
	x, err := b.Build()
	if err != nil {
		panic(err)
	}
	return x
}

func BenchmarkBuildAMillion(b *testing.B) {
	entries := newCrowd(1, 2000, 200_000).entries(million)
	for b.Loop() {
		x := index(entries)
		b.ReportMetric(float64(x.Bytes())/million, "bytes/entity")
	}
}

func BenchmarkOpenAMillion(b *testing.B) {
	_, x := theMillion()
	var snapshot bytes.Buffer
	if _, err := x.WriteTo(&snapshot); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := names.Read(bytes.NewReader(snapshot.Bytes())); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTenThousandChanged(b *testing.B) {
	entries, x := theMillion()
	for b.Loop() {
		if _, err := x.With(entries); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSearchAMillion(b *testing.B) {
	entries, x := theMillion()
	c := newCrowd(3, 1, 1)
	name := func() string { return entries[c.rng.IntN(len(entries))].Names[0].Text }
	for _, kind := range []struct {
		name string
		text func() string
	}{
		{"exact", name},
		{"surname", func() string { return strings.Fields(name())[1] }},
		{"first name", func() string { return strings.Fields(name())[0] }},
		{"prefix of one letter", func() string { return name()[:1] }},
		{"prefix of two letters", func() string { return name()[:2] }},
		{"prefix of three letters", func() string { return name()[:3] }},
		{"unfinished", func() string { n := name(); return n[:len(n)-3] }},
		{"initial", func() string { w := strings.Fields(name()); return w[0][:1] + ". " + w[1] }},
		{"two letters", func() string { w := strings.Fields(name()); return w[0][:1] + " " + w[1][:1] }},
		{"one typo", func() string { return c.mistype(name()) }},
		{"one typo in a word", func() string { return c.mistype(strings.Fields(name())[1]) }},
		{"two typos", func() string { return c.mistype(c.mistype(name())) }},
		{"a word too many", func() string { return name() + " " + c.pick(crowdSyllables) + "xyz" }},
	} {
		b.Run(kind.name, func(b *testing.B) { searches(b, x, names.Query{Limit: 20}, kind.text) })
		b.Run(kind.name+" counted", func(b *testing.B) {
			searches(b, x, names.Query{Limit: 20, Count: true, Countries: []string{"RS"}, Kinds: []graph.EntityKind{graph.KindPerson}}, kind.text)
		})
	}
}

func BenchmarkHostileSearches(b *testing.B) {
	_, x := theMillion()
	for name, text := range map[string]string{
		"one letter repeated": strings.Repeat("a ", 100), "letters": "a b c d e f g h i j k l m n o p r s t u v z",
		"one long word": strings.Repeat("a", 4000), "two letters": strings.Repeat("ab ba ", 50),
		"common words": "invest trade d o o gradnja media", "long words": strings.Repeat("bradesto krakeladović ", 20),
		"syllables": strings.Join(crowdSyllables, " "), "syllables joined": strings.Join(crowdSyllables[:12], ""),
	} {
		b.Run(name, func(b *testing.B) {
			searches(b, x, names.Query{Limit: 1000, Count: true}, func() string { return text })
		})
	}
}

// searches prints the median, the 95th percentile and the slowest.
func searches(b *testing.B, x *names.Index, q names.Query, text func() string) {
	var times []time.Duration
	for b.Loop() {
		q.Text = text()
		from := time.Now()
		if _, err := x.Search(b.Context(), q); err != nil {
			b.Fatal(err)
		}
		times = append(times, time.Since(from))
	}
	slices.Sort(times)
	for _, p := range []struct {
		share float64
		unit  string
	}{{0.5, "p50-µs"}, {0.95, "p95-µs"}, {1, "max-µs"}} {
		at := min(int(p.share*float64(len(times))), len(times)-1)
		b.ReportMetric(float64(times[at].Microseconds()), p.unit)
	}
}
