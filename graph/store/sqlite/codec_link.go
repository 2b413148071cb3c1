package sqlite

import "spona/graph"

// link reads of a relation's body what a [graph.Link] says of the first record,
// and skips the rest. Spells are appended to a slice of the caller's. It reports
// whether that record is live, without which it reads no further.
func (d *decoder) link(spells *[]graph.Spell) (l graph.Link, live bool) {
	if d.uint() != bodyForm {
		d.fail()
	}
	if d.count() == 0 {
		return l, false
	}
	d.uint() // edition
	if ended := d.moment(); !ended.IsZero() {
		return l, false
	}
	d.rest = d.text()
	l.Tier, l.Weight = graph.Tier(d.uint()), 1
	d.text() // record
	d.skipURL()
	has := d.uint()
	if has&hasRole != 0 {
		d.word()
	}
	if has&hasStatus != 0 {
		d.word()
	}
	if has&hasMoney != 0 {
		d.skipDecimal()
		d.word()
	}
	if has&hasShare != 0 {
		d.skipShare()
	}
	if has&hasSpells != 0 {
		from := len(*spells)
		*spells = d.spells(*spells)
		l.Spells = (*spells)[from:len(*spells):len(*spells)]
	}
	if has&hasValues != 0 {
		l.Weight = graph.ParseWeight(d.valueOf(graph.PropertyWeight))
	}
	return l, true
}

// skipURL skips what source writes of an address.
func (d *decoder) skipURL() {
	switch d.uint() {
	case urlNone:
	case urlRecord:
		d.word()
	case urlOther:
		d.word()
		d.text()
	default:
		d.fail()
	}
}

func (d *decoder) skipDecimal() {
	d.uint()
	d.uint()
}

func (d *decoder) skipShare() {
	has := d.uint()
	d.skipDecimal()
	if has&shareExact == 0 {
		d.skipDecimal()
	}
}

// valueOf is the first text of a property that is not empty, "" when there is
// none.
func (d *decoder) valueOf(p graph.Property) string {
	for range d.count() {
		if v := d.value(); v.Property == p && v.Text != "" {
			return v.Text
		}
	}
	return ""
}
