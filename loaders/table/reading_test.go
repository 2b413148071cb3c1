package table_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/table"
)

// reading is what was read of a text.
type reading struct {
	entities  []*graph.Entity
	relations []*graph.Relation
	rejects   []*input.Reject
	notes     []*input.Note
	err       error
}

// read reads a text by a mapping.
func read(ctx context.Context, mapping, rows string) *reading {
	file := input.File{Name: "somewhere/rows.csv", Open: func(context.Context) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(rows)), nil }}
	settings := input.Settings{Dataset: graph.Dataset{ID: "xx"}, Tier: graph.TierB, Options: map[string]string{table.MappingOption: mapping}}
	got := new(reading)
	for c, err := range table.Read(ctx, file, settings) {
		var reject *input.Reject
		var note *input.Note
		switch {
		case errors.As(err, &reject):
			got.rejects = append(got.rejects, reject)
		case errors.As(err, &note):
			got.notes = append(got.notes, note)
		case err != nil:
			got.err = err
		case c.Entity != nil:
			got.entities = append(got.entities, c.Entity)
		case c.Relation != nil:
			got.relations = append(got.relations, c.Relation)
		}
	}
	return got
}

func (r *reading) names() string {
	var all []string
	for _, e := range r.entities {
		all = append(all, e.Name())
	}
	return strings.Join(all, "|")
}

const oneThing = "entities:\n  thing: {kind: Company, id: \"{Name}\", names: \"{Name}\"}\n"

func TestRowsAreSplitAsProgramsWriteThem(t *testing.T) {
	tests := []struct{ name, mapping, rows, want string }{
		{"commas", oneThing, "Name,Other\nA,1\nB,2\n", "A|B"},
		{"semicolons are found", oneThing, "Name;Other\nA;1,5\nB;2,5\n", "A|B"},
		{"tabs", oneThing, "Name\tOther\nA\t1\n", "A"},
		{"Excel says what separates", oneThing, "sep=|\nName|Other\nA|1\n", "A"},
		{"no end of the last line", oneThing, "Name\nA", "A"},
		{"lines that end in carriage returns", oneThing, "Name,X\rA,1\rB,2\r", "A|B"},
		{"both", oneThing, "Name,X\r\nA,1\r\n\r\nB,2\r\n", "A|B"},
		{"a line break in a name", oneThing, "Name,X\n\"A\nB\",1\nC,2\n", "A B|C"},
		{"a line break in the header", "entities:\n  t: {kind: Company, id: \"{Full name}\", names: \"{Full name}\"}\n", "\"Full\nname\",X\nA,1\n", "A"},
		{"doubled quotes", oneThing, "Name,X\n\"A \"\"B\"\"\",1\n", `A "B"`},
		{"a quote in the middle", oneThing, "Name,X\nA \"B\" C,1\n", `A "B" C`},
		{"a quote that ends before blanks", oneThing, "X,Name\n1,\"A\"   \n2,B\n", "A|B"},
		{"blank cells", oneThing, "Name,X\n,,,\nA,1\n ,2\n", "A"},
		{"the same name twice", "entities:\n  t: {kind: Company, id: \"{Name 2}\", names: \"{Name 2}\"}\n", "Name,Name\nA,B\n", "B"},
		{"by number and by letter", "entities:\n  t: {kind: Company, id: \"{#2}\", names: \"{@A} {@b}\"}\n", "Name,Name\nA,B\n", "A B"},
		{"no header", "table: {header: 0}\ncolumns: [Name, Place]\n" + oneThing, "A,1\nB,2\n", "A|B"},
		{"three header rows", "table: {header: 3}\nentities:\n  t: {kind: Company, id: \"{a b c}\", names: \"{A B C}\"}\n", "a,x\nb,\nc,y\nA,1\n", "A"},
		{"a title above the header", "table: {skip: 2}\n" + oneThing, "Contracts\n2014,,\nName,X\nA,1\n", "A"},
		{"a JSON array", oneThing, `[{"Name":"A"},{"X":1},{"Name":"B","X":[1,2]}]`, "A|B"},
		{"members within", "entities:\n  t: {kind: Company, id: \"{a.b}\", names: \"{a.b}\"}\n", `[{"a":{"b":["A","B"]}}]`, "A; B"},
		{"empty words", "table: {empty: [n/a, \"Category:*\"]}\n" + oneThing, "Name\nn/a\nCategory:X\nA\n", "A"},
		{"conditions", "where: [\"{X} != 2, 3\", \"{Name}\"]\n" + oneThing, "Name,X\nA,1\nB,2\nC,3\nD,\n,1\n", "A|D"},
		{"nothing at all", oneThing, "Name,X\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := read(t.Context(), tt.mapping, tt.rows)
			if got.err != nil || len(got.rejects) > 0 || got.names() != tt.want {
				t.Errorf("it has %q, want %q; rejects %v, notes %v, %v", got.names(), tt.want, got.rejects, got.notes, got.err)
			}
		})
	}
}

func TestAnEmptyFileHasNoRows(t *testing.T) {
	if got := read(t.Context(), "table: {header: 0}\nentities:\n  t: {kind: Company, id: \"{#1}\"}\n", ""); got.err != nil || len(got.entities) > 0 {
		t.Errorf("%v, %v", got.entities, got.err)
	}
	if got := read(t.Context(), oneThing, "[]"); got.err == nil { // no header, no object: the name is nowhere
		t.Error("a table without a header has the column")
	}
}

func TestAQuoteThatIsNeverClosedTakesItsLineOnly(t *testing.T) {
	got := read(t.Context(), oneThing, "Name,X\nA,1\n\"B,2\nC,3\nD,4\n")
	if len(got.rejects) != 1 || got.rejects[0].Line != 3 || got.names() != "A|C|D" || got.err != nil {
		t.Errorf("%q, rejects %v, %v", got.names(), got.rejects, got.err)
	}
}

func TestRowsOfUnequalLength(t *testing.T) {
	header := strings.Repeat("c,", 14) + "X,Name\n"
	row := func(n int, name string) string {
		return strings.Repeat("v,", 15) + name + strings.Repeat(",", n-16) + "\n"
	}
	got := read(t.Context(), oneThing, header+row(16, "A")+row(17, "B")+row(26, "C")+"\nshort,row\n"+strings.TrimSuffix(row(27, "D"), "\n")+"x\n")
	if got.names() != "A|B|C|D" || len(got.notes) != 1 || got.notes[0].Line != 7 || len(got.rejects) != 0 {
		t.Errorf("%q, notes %v, rejects %v", got.names(), got.notes, got.rejects)
	}
	wide := read(t.Context(), oneThing, "Name\nA\n"+strings.Repeat(",", 10_001)+"\nB\n")
	if wide.names() != "A|B" || len(wide.rejects) != 1 {
		t.Errorf("%q, rejects %v", wide.names(), wide.rejects)
	}
}

func TestAHeaderInAnOldEncodingOverRowsInUTF8(t *testing.T) {
	rows := "Dob\xe0vljač\xe8,Name\nx,Đorđe\ny,Šaban\n" // windows-1250 among UTF-8
	got := read(t.Context(), "table: {broken_as: windows-1250}\nentities:\n  t: {kind: Company, id: \"{Name}\", names: \"{Name}\"}\n", rows)
	if got.names() != "Đorđe|Šaban" || got.err != nil {
		t.Errorf("%q, %v", got.names(), got.err)
	}
	got = read(t.Context(), "table: {broken_as: windows-1250}\nentities:\n  t: {kind: Company, id: \"{Dobavljač}\", names: \"{Dobavljač}\"}\n", "Dobavlja\xe8,X\nĐorđe,1\n\xc8a\xe8ak,2\n")
	if got.names() != "Đorđe|Čačak" || len(got.notes) != 1 {
		t.Errorf("%q, notes %v, %v", got.names(), got.notes, got.err)
	}
}

const donations = `table: {decimal: ",", dates: [dmy, ymd], currency: EUR}
vocabularies:
  kinds: {firma: Company, osoba: Person}
entities:
  donor: {kind: "{Kind|kinds}", id: "{Donor|key}", names: "{Donor}", split: {column: Donor, by: ["&", " + "]}}
  party: {kind: Party, id: "{Party}", names: "{Party}"}
  seat: {kind: Address, id: "{Street}", names: "{Street}"}
relations:
  gift:
    kind: DONATED_TO
    from: donor
    to: party
    money: {amount: "{Amount}"}
    spells: {on: "{Date}"}
  at: {kind: LOCATED_AT, from: donor, to: seat, key: ""}
`

func TestCellsThatCannotBeReadStayAsOriginalAndAreNoted(t *testing.T) {
	const head = "Kind,Donor,Party,Street,Amount,Date\n"
	got := read(t.Context(), donations, head+"firma,A,X,,NaN,31.02.2014\nfirma,B,X,,,\nfirma,C,X,,\"1.234,50\",3.5.2014\n")
	if len(got.relations) != 3 || len(got.notes) != 2 || len(got.rejects) != 0 {
		t.Fatalf("%d relations, notes %v, rejects %v", len(got.relations), got.notes, got.rejects)
	}
	if r := got.relations[0]; r.Money() != nil || r.Spells()[0].Original != "31.02.2014" || !r.Spells()[0].From.IsZero() {
		t.Errorf("the first is %v", r.Records)
	}
	if r := got.relations[1]; r.Money() != nil || len(r.Spells()) != 0 {
		t.Errorf("the second is %v", r.Records)
	}
	if r := got.relations[2]; r.Money().String() != "1234.5 EUR" || r.Spells()[0].From.String() != "2014-05-03" {
		t.Errorf("the third is %v", r.Records)
	}
	strict := strings.Replace(donations, `"{Amount}"}`, `"{Amount}", required: true}`, 1)
	got = read(t.Context(), strict, head+"firma,A,X,,NaN,\nfirma,B,X,,,\nfirma,C,X,,5,\n")
	if len(got.rejects) != 2 || got.rejects[0].Line != 2 || len(got.relations) != 1 || got.names() != "C|X" {
		t.Errorf("rejects %v, %q", got.rejects, got.names())
	}
}

func TestAnAmountThatSeveralShareIsNotDoubled(t *testing.T) {
	got := read(t.Context(), donations, "Kind,Donor,Party,Street,Amount,Date\nfirma,Alfa & Beta,X,,5,\nfirma,A&F Gama,X,,7,\n")
	if got.names() != "Alfa|Beta|X|A&F Gama" || len(got.relations) != 3 {
		t.Fatalf("%q, %d relations", got.names(), len(got.relations))
	}
	if got.relations[0].Money() != nil || got.relations[1].Money() != nil || got.relations[2].Money().String() != "7 EUR" {
		t.Errorf("%v %v %v", got.relations[0].Money(), got.relations[1].Money(), got.relations[2].Money())
	}
}

func TestTheHomeOfAPersonIsNeverKept(t *testing.T) {
	got := read(t.Context(), donations, "Kind,Donor,Party,Street,Amount,Date\nosoba,Ana,X,Home 1,5,\nfirma,Firma,X,Seat 2,5,\n")
	if got.names() != "Ana|X|Firma|Seat 2" || len(got.relations) != 3 {
		t.Errorf("%q, %d relations", got.names(), len(got.relations))
	}
	for _, bad := range []string{
		"entities:\n  p: {kind: Person, id: \"{a}\"}\n  a: {kind: Address, id: \"{b}\"}\nrelations:\n  r: {kind: LOCATED_AT, from: p, to: a}\n",
		"entities:\n  p: {kind: Person, id: \"{a}\"}\n  a: {kind: Address, id: \"{b}\"}\nrelations:\n  r: {kind: LINKED_TO, from: a, to: p}\n",
		"entities:\n  p:\n    kind: Person\n    id: \"{a}\"\n    properties:\n      street: \"{b}\"\n",
	} {
		if _, err := table.Parse("x", bad); err == nil || !strings.Contains(err.Error(), "line") {
			t.Errorf("a mapping may keep where a person lives: %v\n%s", err, bad)
		}
	}
	dynamic := "entities:\n  p:\n    kind: \"{k}\"\n    id: \"{a}\"\n    properties: {city: \"{b}\"}\n"
	if got := read(t.Context(), dynamic, "k,a,b\nPerson,A,Home\nCompany,B,Seat\n"); len(got.entities[0].Records[0].Values) != 0 || len(got.entities[1].Records[0].Values) != 1 {
		t.Errorf("%v, %v", got.entities[0].Records, got.entities[1].Records)
	}
}

func TestRowsThatRepeatAreReported(t *testing.T) {
	rows := "Kind,Donor,Party,Street,Amount,Date\nfirma,Alfa,X,,5,\nfirma,Alfa,X,,5,\nfirma,Alfa,X,,6,\n"
	got := read(t.Context(), donations, rows)
	if len(got.relations) != 3 || len(got.notes) != 1 || !got.notes[0].Repeat || got.notes[0].Line != 3 {
		t.Errorf("%d relations, notes %v", len(got.relations), got.notes)
	}
	if got := read(t.Context(), "repeats: drop\n"+donations, rows); len(got.relations) != 2 || len(got.notes) != 1 {
		t.Errorf("%d relations, notes %v", len(got.relations), got.notes)
	}
}

func TestAThingIsDescribedOnceForEachWayInWhichRowsDescribeIt(t *testing.T) {
	got := read(t.Context(), "entities:\n  t: {kind: Company, class: firm, id: \"{Name|key}\", names: \"{Name}\"}\n", "Name,X\nAlfa,1\nALFA,2\nAlfa,3\nALFA,4\n")
	if len(got.entities) != 2 || got.entities[0].ID != got.entities[1].ID {
		t.Fatalf("%q", got.names())
	}
	first, second := got.entities[0].Records[0].Source.Record, got.entities[1].Records[0].Source.Record
	if first != "firm/alfa" || !strings.HasPrefix(second, "firm/alfa~") {
		t.Errorf("the records are %q and %q", first, second)
	}
}

func TestWordsThatAVocabularyLacksAreKeptAndReportedOnce(t *testing.T) {
	mapping := "vocabularies:\n  states: {\"1\": open, Closed: closed}\nentities:\n  t: {kind: Tender, properties: {status: \"{X|states}\"}}\n"
	got := read(t.Context(), mapping, "X\n1\nCLOSED\n7\n7\n")
	var texts []string
	for _, e := range got.entities {
		texts = append(texts, e.Text(graph.PropertyStatus))
	}
	if strings.Join(texts, ",") != "open,closed,7,7" || got.entities[0].Records[0].Values[0].Original != "1" {
		t.Errorf("%v", texts)
	}
	if len(got.notes) != 2 { // and that the last row repeats the one before
		t.Errorf("notes %v", got.notes)
	}
}

func TestAMappingThatIsWrongNamesItsLine(t *testing.T) {
	tests := []struct{ name, mapping, want string }{
		{"an unknown key", "entities:\n  a:\n    kind: Person\n    naems: \"{x}\"\n", "line 4"},
		{"an unknown key at the top", "entitys: {}\n", "line 1"},
		{"an unknown key in a name", "entities:\n  a:\n    kind: Person\n    names:\n      - {text: x, lnag: en}\n", "line 5"},
		{"an unknown kind", "entities:\n  a:\n    kind: Human\n", "line 3"},
		{"an unknown property", "entities:\n  a:\n    kind: Person\n    properties:\n      shoe: x\n", "line 5"},
		{"an unknown filter", "entities:\n  a:\n    kind: Person\n    id: \"{x|shout}\"\n", "line 4"},
		{"an entity that is not made", "entities:\n  a: {kind: Person}\nrelations:\n  r: {kind: MEMBER_OF, from: a, to: b}\n", "line 4"},
		{"ends that cannot be", "entities:\n  a: {kind: Person}\n  b: {kind: Tender}\nrelations:\n  r:\n    kind: OWNS\n    from: a\n    to: b\n", "line 6"},
		{"a brace without its partner", "entities:\n  a:\n    kind: Person\n    id: \"{x\"\n", "line 4"},
		{"a label twice", "entities:\n  a: {kind: Person}\n  a: {kind: Person}\n", "line 3"},
		{"an order that is none", "table:\n  dates: [dym]\nentities:\n  a: {kind: Person}\n", "line 2"},
		{"no entities", "about: x\n", "line 1"},
		{"an alias", "entities:\n  a: &x {kind: Person}\n  b: *x\n", "line"},
		{"a tab", "entities:\n\ta: 1\n", "line 2"},
		{"a list where names must be", "entities: [1]\n", "line 1"},
		{"text for a list of texts", "entities:\n  a:\n    kind: Person\n    id: {x: 1}\n", "line 4"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := table.Parse("x", tt.mapping)
			if err == nil || !strings.Contains(err.Error(), tt.want) || graph.CodeOf(err) != graph.CodeInvalid {
				t.Errorf("the error is %v, want %q in it", err, tt.want)
			}
		})
	}
}

func TestAColumnThatIsMissingIsNamedWithThoseThatAreThere(t *testing.T) {
	got := read(t.Context(), oneThing, "Nmae,X\nA,1\n")
	if got.err == nil || !strings.Contains(got.err.Error(), `"Nmae"`) || !strings.Contains(got.err.Error(), "line 2") {
		t.Errorf("the error is %v", got.err)
	}
}

func TestReadingStopsWithTheCaller(t *testing.T) {
	file := input.File{Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader("Name\nA\nB\n")), nil
	}}
	settings := input.Settings{Dataset: graph.Dataset{ID: "xx"}, Tier: graph.TierB, Options: map[string]string{table.MappingOption: oneThing}}
	n := 0
	for _, err := range table.Read(t.Context(), file, settings) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d changes after the caller had stopped", n)
	}
	gone := errors.New("gone")
	file.Open = func(context.Context) (io.ReadCloser, error) { return nil, gone }
	for _, err := range table.Read(t.Context(), file, settings) {
		if !errors.Is(err, gone) {
			t.Errorf("the error is %v", err)
		}
	}
}

func FuzzRows(f *testing.F) {
	f.Add("Kind,Donor,Party,Street,Amount,Date\nfirma,A,X,S,\"1.234,5\",3.5.14\n")
	f.Add("sep=;\nKind;Donor\n\"a\"\"b;c\r\rd")
	f.Add(`[{"Kind":"firma","Donor":"A","Party":["x",{"y":1}]}]`)
	optional := strings.NewReplacer("|kinds}", "?|kinds}", "Donor|key}", "Donor?|key}", "Donor}", "Donor?}", "Party}", "Party?}", "Street}", "Street?}",
		"Amount}", "Amount?}", "Date}", "Date?}", "column: Donor", "column: \"Donor?\"").Replace(donations)
	f.Fuzz(func(t *testing.T, rows string) {
		got := read(context.Background(), optional, rows)
		for _, e := range got.entities {
			for _, r := range e.Records {
				for _, v := range r.Values {
					if v.Text == "" && v.Original == "" {
						t.Errorf("a value says nothing: %v", v)
					}
				}
			}
		}
		for _, r := range got.relations {
			if !r.Kind.Allows(r.From.Kind, r.To.Kind) || len(r.Records) != 1 {
				t.Errorf("%v", r)
			}
		}
	})
}

func FuzzMapping(f *testing.F) {
	f.Add(donations)
	f.Add(table.SampleMapping)
	f.Add("entities: {a: {kind: Person, names: [{columns: \"x*\", text: \"{}\", lang: \"{*}\"}]}}")
	f.Fuzz(func(t *testing.T, mapping string) {
		m, err := table.Parse("x", mapping)
		if err != nil {
			if code := graph.CodeOf(err); code != graph.CodeInvalid && code != graph.CodeLimitExceeded {
				t.Errorf("%v has the code %s", err, code)
			}
			return
		}
		if m.Name != "x" {
			t.Error("it has another name")
		}
		read(context.Background(), mapping+"\n", "Kind,Donor,Party,Street,Amount,Date\na,b,c,d,5,3.5.14\n")
	})
}
