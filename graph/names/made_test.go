package names_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"spona/graph"
	"spona/graph/names"
	"spona/graph/view"
)

// A crowd makes up entities with names as a country has them: a few hundred first
// names, very many surnames, both with a long tail; a tenth are companies.
type crowd struct {
	rng       *rand.Rand
	first     []string
	surnames  []string
	countries []string
}

var crowdSyllables = strings.Fields("ba be bi bo bra ca ce da de di do dra du đe đo fa ga ge go gra ha hi ho ja je jo ka ke ki ko kra ku " +
	"la le li lo lu ljo ma me mi mo mu na ne ni no nja pa pe po pra ra re ri ro sa se si so sta sto ša še ta te ti to tra ve vi vo za ze zo ža ži " +
	"shke xha gje çe thi yıl öz gül şa ğan kır")

var crowdEndings = strings.Fields("ović ević ić ski ska ov ova ev oğlu can er li aj i a ani eti oski evski in ak ar")

func newCrowd(seed uint64, first, surnames int) *crowd {
	c := &crowd{rng: rand.New(rand.NewPCG(seed, 1)), countries: []string{"AL", "BA", "BG", "CY", "HR", "ME", "MK", "RS", "TR", "XK"}}
	c.first = c.words(first, 2, "n", "r", "", "a", "mir", "im", "ka", "et")
	c.surnames = c.words(surnames, 2, crowdEndings...)
	return c
}

// words makes n different words.
func (c *crowd) words(n, syllables int, endings ...string) []string {
	seen := make(map[string]bool, n)
	var all []string
	for len(all) < n {
		var w strings.Builder
		for range syllables + c.rng.IntN(2) {
			w.WriteString(crowdSyllables[c.rng.IntN(len(crowdSyllables))])
		}
		w.WriteString(endings[c.rng.IntN(len(endings))])
		name := strings.ToUpper(w.String()[:1]) + w.String()[1:]
		if name[0] < 'A' || name[0] > 'Z' {
			name = w.String()
		}
		if !seen[name] {
			seen[name] = true
			all = append(all, name)
		}
	}
	return all
}

// pick is one of the words, the first ones far more often.
func (c *crowd) pick(words []string) string {
	u := c.rng.Float64()
	return words[int(u*u*u*float64(len(words)))]
}

func (c *crowd) entry(i int) names.Entry {
	e := names.Entry{
		Node: view.Node(i), ID: graph.NewEntityID("made", fmt.Sprint(i)), Kind: graph.KindPerson,
		Countries: []string{c.countries[c.rng.IntN(len(c.countries))]}, Tier: graph.Tier(c.rng.IntN(4)),
		Standing: uint8(min(c.rng.ExpFloat64()*20, 255)),
	}
	if c.rng.IntN(10) == 0 {
		e.Kind = graph.KindCompany
		name := c.pick(c.surnames) + " " + []string{"Invest", "Trade", "Gradnja", "Construction", "Media"}[c.rng.IntN(5)]
		e.Names = []graph.Name{{Text: name + " d.o.o."}, {Text: name, Kind: graph.NameAlias}}
		return e
	}
	first, last := c.pick(c.first), c.pick(c.surnames)
	if c.rng.IntN(5) == 0 {
		first += " " + c.pick(c.first)
	}
	e.Names = []graph.Name{{Text: first + " " + last, Lang: "sr-Latn"}, {Text: last + ", " + first, Kind: graph.NameSort}}
	if c.rng.IntN(3) == 0 {
		e.Names[1] = graph.Name{Text: first + " " + last + "-" + c.pick(c.surnames), Kind: graph.NameFormer}
	}
	return e
}

func (c *crowd) entries(n int) []names.Entry {
	all := make([]names.Entry, n)
	for i := range all {
		all[i] = c.entry(i)
	}
	return all
}

// mistype makes one mistake in the longest word of a text.
func (c *crowd) mistype(text string) string {
	words := strings.Fields(text)
	longest := 0
	for i, w := range words {
		if len(w) > len(words[longest]) {
			longest = i
		}
	}
	w := []rune(words[longest])
	at := c.rng.IntN(len(w) - 1)
	switch c.rng.IntN(4) {
	case 0:
		w = append(w[:at:at], w[at+1:]...)
	case 1:
		w = append(w[:at:at], append([]rune{'e'}, w[at:]...)...)
	case 2:
		w[at] = 'u'
	default:
		w[at], w[at+1] = w[at+1], w[at]
	}
	words[longest] = string(w)
	return strings.Join(words, " ")
}
