package record

import "spona/graph"

// Link reads of a relation's body what a [graph.Link] says of the first record,
// and skips the rest. Spells are appended to a slice of the caller's. It reports
// whether that record is live, without which it reads no further.
func (d *Decoder) Link(spells *[]graph.Spell) (l graph.Link, live bool) {
	if d.Uint() != bodyForm {
		d.Fail()
	}
	if d.Count() == 0 {
		return l, false
	}
	d.Uint() // edition
	if ended := d.Moment(); !ended.IsZero() {
		return l, false
	}
	d.Rest = d.Text()
	l.Tier, l.Weight = graph.Tier(d.Uint()), 1
	d.Text() // record
	d.skipURL()
	has := d.Uint()
	if has&hasRole != 0 {
		d.Word()
	}
	if has&hasStatus != 0 {
		d.Word()
	}
	if has&hasMoney != 0 {
		d.skipDecimal()
		d.Word()
	}
	if has&hasShare != 0 {
		l.Portion = d.portion()
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
func (d *Decoder) skipURL() {
	switch d.Uint() {
	case urlNone:
	case urlRecord:
		d.Word()
	case urlOther:
		d.Word()
		d.Text()
	default:
		d.Fail()
	}
}

func (d *Decoder) skipDecimal() {
	d.Uint()
	d.Uint()
}

// portion reads the lower bound of a share and skips the upper one.
func (d *Decoder) portion() graph.Portion {
	has := d.Uint()
	p := graph.PortionOf(d.Decimal())
	if has&shareExact == 0 {
		d.skipDecimal()
	}
	return p
}

// valueOf is the first text of a property that is not empty, "" when there is
// none.
func (d *Decoder) valueOf(p graph.Property) string {
	for range d.Count() {
		if v := d.value(); v.Property == p && v.Text != "" {
			return v.Text
		}
	}
	return ""
}
