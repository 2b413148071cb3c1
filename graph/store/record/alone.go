package record

import "spona/graph"

// A body that stands alone begins with the editions that it names, and has its
// words written out: it can be read without a lexicon.
//
//	editions  how many, and each: data set, seconds since 1970
//	body      as [Encoder.Body] writes it

// alone numbers the editions of one body, and no words.
type alone struct{ editions []Edition }

func (*alone) Word(string) uint64 { return 0 }

func (a *alone) Edition(e Edition) uint64 {
	for i := range a.editions {
		if a.editions[i] == e {
			return uint64(i + 1)
		}
	}
	a.editions = append(a.editions, e)
	return uint64(len(a.editions))
}

// An Alone merges the records of one row whose body stands alone.
type Alone[R any] struct {
	Merger[R]
	enc     Encoder
	lexicon Lexicon
	numbers alone
}

// NewAlone begins with the records of a body, "" for a row that is new.
func NewAlone[R any](form Form[R], body string) (*Alone[R], error) {
	m := &Alone[R]{}
	m.Form, m.Enc, m.Lex = form, &m.enc, &m.lexicon
	m.enc.Lex = &m.numbers
	if body == "" {
		return m, nil
	}
	d := Decoder{Rest: body, Lex: &m.lexicon}
	d.editions()
	if d.Bad {
		return nil, ErrDamaged
	}
	m.numbers.editions = append(m.numbers.editions, m.lexicon.Editions[1:]...)
	return m, m.Hold(d.Rest)
}

// Body is the body of the records as they are now.
func (m *Alone[R]) Body() []byte { return m.numbers.body(m.Pack()) }

// editions reads the editions that a body begins with into the lexicon.
func (d *Decoder) editions() {
	d.Lex.Words = []string{""}
	d.Lex.Editions = append(d.Lex.Editions[:0], Edition{})
	for range d.Count() {
		d.Lex.Editions = append(d.Lex.Editions, Edition{Dataset: d.Text(), Retrieved: d.Int()})
	}
}

// body writes records whose editions have been numbered.
func (a *alone) body(packed []Packed) []byte {
	used := make([]uint64, len(a.editions)+1) // new numbers of those that are still named
	var e Encoder
	n := uint64(0)
	for i := range packed {
		if at := &used[packed[i].Edition]; *at == 0 {
			n++
			*at = n
		}
	}
	e.Uint(n)
	kept := make([]Packed, len(packed))
	for next, i := uint64(1), 0; i < len(packed); i++ {
		kept[i] = packed[i]
		if kept[i].Edition = used[packed[i].Edition]; kept[i].Edition == next {
			edition := a.editions[packed[i].Edition-1]
			e.Text(edition.Dataset)
			e.Int(edition.Retrieved)
			next++
		}
	}
	e.Body(kept)
	return e.Buf
}

// EntitiesAlone reads the records of an entity's body that stands alone.
func EntitiesAlone(body string) ([]graph.EntityRecord, error) {
	var x Lexicon
	d := Decoder{Rest: body, Lex: &x}
	if d.editions(); d.Bad {
		return nil, ErrDamaged
	}
	return x.EntityRecords(d.Rest)
}

// RelationsAlone does the same for a relation's.
func RelationsAlone(body string) ([]graph.RelationRecord, error) {
	var x Lexicon
	d := Decoder{Rest: body, Lex: &x}
	if d.editions(); d.Bad {
		return nil, ErrDamaged
	}
	return x.RelationRecords(d.Rest)
}

// LinkAlone reads of a relation's body that stands alone what [Decoder.Link] does.
func LinkAlone(body string, spells *[]graph.Spell) (l graph.Link, live bool, err error) {
	var x Lexicon
	d := Decoder{Rest: body, Lex: &x}
	d.editions()
	l, live = d.Link(spells)
	if d.Bad {
		return l, false, ErrDamaged
	}
	return l, live, nil
}
