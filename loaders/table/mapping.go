package table

import (
	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"

	"spona/graph"
)

// A Mapping says what the rows of a table state. [Parse] reads one from a file;
// the package comment describes the language.
type Mapping struct {
	Name  string      `yaml:"-"` // that it is known by: of the catalogue, or the file's
	About text        `yaml:"about"`
	Set   datasetSpec `yaml:"dataset"`
	Table tableSpec   `yaml:"table"`

	Match        list[text]         `yaml:"match"`
	Columns      list[text]         `yaml:"columns"`
	Vocabularies named[named[text]] `yaml:"vocabularies"`

	Where   list[text] `yaml:"where"`
	Require list[text] `yaml:"require"`
	Record  list[text] `yaml:"record"`
	Repeats text       `yaml:"repeats"`

	Entities  named[entitySpec]   `yaml:"entities"`
	Relations named[relationSpec] `yaml:"relations"`
}

// datasetSpec describes the data set where whoever loads it does not.
type datasetSpec struct {
	Title       text       `yaml:"title"`
	Description text       `yaml:"description"`
	Publisher   text       `yaml:"publisher"`
	Licence     text       `yaml:"licence"`
	LicenceURL  text       `yaml:"licence_url"`
	URL         text       `yaml:"url"`
	Notice      text       `yaml:"notice"`
	Countries   list[text] `yaml:"countries"`
	Tier        text       `yaml:"tier"`
}

// tableSpec says how the table is written.
type tableSpec struct {
	Delimiter text       `yaml:"delimiter"`
	Encoding  text       `yaml:"encoding"`
	BrokenAs  text       `yaml:"broken_as"`
	Skip      text       `yaml:"skip"`
	Header    text       `yaml:"header"`
	Decimal   text       `yaml:"decimal"`
	Currency  text       `yaml:"currency"`
	Dates     list[text] `yaml:"dates"`
	Century   text       `yaml:"century"`
	Empty     list[text] `yaml:"empty"`
}

// entitySpec says what one entity of a row is.
type entitySpec struct {
	Kind        text                   `yaml:"kind"`
	Class       text                   `yaml:"class"`
	ID          list[text]             `yaml:"id"`
	When        list[text]             `yaml:"when"`
	URL         text                   `yaml:"url"`
	Split       *splitSpec             `yaml:"split"`
	Names       list[nameSpec]         `yaml:"names"`
	Identifiers list[identifierSpec]   `yaml:"identifiers"`
	Properties  named[list[valueSpec]] `yaml:"properties"`
}

// splitSpec says which cell holds several entities.
type splitSpec struct {
	Column text       `yaml:"column"`
	By     list[text] `yaml:"by"`
	Drop   list[text] `yaml:"drop"`
	Least  text       `yaml:"least"`
}

// nameSpec is one name; a text alone is the main name.
type nameSpec struct {
	Text    text `yaml:"text"`
	Lang    text `yaml:"lang"`
	Kind    text `yaml:"kind"`
	Columns text `yaml:"columns"`
}

// UnmarshalYAML implements [yaml.NodeUnmarshaler].
func (n *nameSpec) UnmarshalYAML(node ast.Node) error {
	type plain nameSpec
	return textOr(node, &n.Text, (*plain)(n))
}

// identifierSpec is one identifier.
type identifierSpec struct {
	Scheme  text `yaml:"scheme"`
	Value   text `yaml:"value"`
	Columns text `yaml:"columns"`
}

// valueSpec is one value of a property; a text alone is the value.
type valueSpec struct {
	Text     text       `yaml:"text"`
	Amount   list[text] `yaml:"amount"`
	Currency text       `yaml:"currency"`
	Entity   text       `yaml:"entity"`
	Lang     text       `yaml:"lang"`
	At       text       `yaml:"at"`
	Columns  text       `yaml:"columns"`
	Required bool       `yaml:"required"`
}

// UnmarshalYAML implements [yaml.NodeUnmarshaler].
func (v *valueSpec) UnmarshalYAML(node ast.Node) error {
	type plain valueSpec
	return textOr(node, &v.Text, (*plain)(v))
}

// relationSpec says what one relation of a row is.
type relationSpec struct {
	Kind       text                   `yaml:"kind"`
	From       text                   `yaml:"from"`
	To         text                   `yaml:"to"`
	Class      text                   `yaml:"class"`
	Key        list[text]             `yaml:"key"`
	When       list[text]             `yaml:"when"`
	URL        text                   `yaml:"url"`
	Role       text                   `yaml:"role"`
	Status     text                   `yaml:"status"`
	Spells     list[spellSpec]        `yaml:"spells"`
	Money      *moneySpec             `yaml:"money"`
	Share      text                   `yaml:"share"`
	Properties named[list[valueSpec]] `yaml:"properties"`
}

// spellSpec is one stretch of time: from and to, a day, or a cell with both.
type spellSpec struct {
	From    text `yaml:"from"`
	To      text `yaml:"to"`
	On      text `yaml:"on"`
	Range   text `yaml:"range"`
	Derived bool `yaml:"derived"`
}

// moneySpec is an amount, or the sum of several.
type moneySpec struct {
	Amount   list[text] `yaml:"amount"`
	Currency text       `yaml:"currency"`
	Required bool       `yaml:"required"`
}

// textOr reads a text, or else an object with fields.
func textOr(node ast.Node, t *text, object any) error {
	switch node.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return yaml.NodeToValue(node, object, yaml.Strict())
	}
	return t.UnmarshalYAML(node)
}

// Parse reads a mapping and checks all of it that can be checked without a table.
// An error names the line.
func Parse(name, source string) (*Mapping, error) {
	m := &Mapping{}
	if err := decodeYAML(source, m); err != nil {
		return nil, err
	}
	m.Name = name
	if err := m.check(); err != nil {
		return nil, err
	}
	return m, nil
}

// Dataset is the description of the data set as far as the mapping gives one,
// without an id.
func (m *Mapping) Dataset() graph.Dataset {
	d := graph.Dataset{
		Title: m.Set.Title.s, Description: m.Set.Description.s, Publisher: m.Set.Publisher.s, Licence: m.Set.Licence.s,
		LicenceURL: m.Set.LicenceURL.s, URL: m.Set.URL.s, Notice: m.Set.Notice.s,
	}
	for _, c := range m.Set.Countries {
		d.Countries = append(d.Countries, c.s)
	}
	return d
}

// Doc says in a sentence what the mapping is for.
func (m *Mapping) Doc() string { return m.About.s }

// Tier is how far the mapping says the data set can be relied on, 0 when it does
// not.
func (m *Mapping) Tier() graph.Tier {
	tier, err := graph.ParseTier(m.Set.Tier.s)
	if err != nil {
		return 0
	}
	return tier
}
