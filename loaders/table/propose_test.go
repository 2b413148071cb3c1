package table_test

import (
	"context"
	"io"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders"
	"spona/loaders/input"
	"spona/loaders/shareddata"
	"spona/loaders/table"
)

func propose(t *testing.T, rows string) string {
	t.Helper()
	file := input.File{Name: "x.csv", Open: func(context.Context) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(rows)), nil }}
	proposal, err := table.Propose(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	return proposal
}

func TestHeadersAreUnderstoodInTheLanguagesOfTheRegion(t *testing.T) {
	for _, tt := range []struct {
		name, rows string
		want       []string
	}{
		{"English", "Donor,Party,Amount (EUR),Date received\nFirma d.o.o.,X,\"1,234.50\",05/13/2014\n",
			[]string{"DONATED_TO", `id: "{Donor|key}"`, "kind: Company", "dates: [mdy]", `decimal: "."`, `on: "{Date received}"`}},
		{"Albanian", "Furnitori;Titulli;Vlera;Data\nAlfa Sh.p.k.;Rruga;1.234,50;13.05.2014\n", []string{"AWARDED", `"{Furnitori|key}"`, `decimal: ","`, `names: "{Titulli}"`}},
		{"Serbian", "Ime i prezime,Stranka,Izborna jedinica,Od,Do\nАна Анић,СС,Север,01.02.2014,03.04.2015\n",
			[]string{"MEMBER_OF", "kind: Person", `constituency: "{Izborna jedinica}"`, `spells: {from: "{Od}", to: "{Do}"}`}},
		{"Turkish", "Yüklenici\tİhale konusu\tBedel\tTarih\nAlfa A.Ş.\tYol\t100\t13.05.2014\n", []string{"AWARDED", `"{Yüklenici|key}"`, `"{Bedel}"`}},
		{"German", "Name;Fraktion;Wahlkreis;Geburtsdatum;Anschrift\nAna;X;Nord;13.05.1970;Weg 1\n",
			[]string{"MEMBER_OF", `birthDate: "{Geburtsdatum}"`, "private: Anschrift"}},
		{"no header", "1,Alfa d.o.o.,5\n2,Beta d.o.o.,7\n", []string{"header: 0", `"{#2}"`, "kind: Company"}},
		{"names that expressions cannot hold", "Donor|name,Party {x},Sum\nA,B,5\n", []string{`"{#1|key}"`, `"{#2}"`}},
		{"the same name twice", "Company,Company,Price\nA,B,5\n", []string{`"{Company|key}"`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := propose(t, tt.rows)
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("it lacks %s:\n%s", want, got)
				}
			}
			if again := read(t.Context(), got, tt.rows); again.err != nil || len(again.entities) == 0 || len(again.rejects) > 0 {
				t.Errorf("it does not load: %v, rejects %v, %v", again.names(), again.rejects, again.err)
			}
		})
	}
}

func TestAProposalForEveryTableAtHandLoads(t *testing.T) {
	for _, path := range []string{
		"ftm-parteispenden/donations.csv", "kosovo-prishtina-contracts-gpl/new/2018.csv", "kosovo-municipal-contracts-gpl/Gjakova/2016.csv",
		"kosovo-mp-assets-gpl/2013.csv", "parlgov/view_party.csv", "parlgov/view_election.csv", "parlgov/party_change.csv",
		"everypolitician-turkey/term-25.csv", "everypolitician-turkey/wikidata.csv.gz", "wikidata-politicians/croatia.wikidata.csv",
	} {
		t.Run(path, func(t *testing.T) {
			opener := new(input.Opener)
			defer func() { _ = opener.Close() }()
			files, _, err := opener.Files(t.Context(), shareddata.Path(t, path))
			if err != nil {
				t.Fatal(err)
			}
			proposal, err := table.Propose(t.Context(), files[0])
			if err != nil {
				t.Fatal(err)
			}
			report, err := loaders.Run(t.Context(), nil, loaders.Options{Sources: []string{shareddata.Path(t, path)}, DryRun: true, Format: "table",
				FormatOptions: map[string]string{table.MappingOption: proposal}, Dataset: graph.Dataset{ID: "xx"}})
			if err != nil || report.Total.Records == 0 || report.Total.Rejected > 0 || report.Files[0].Broken != "" {
				t.Errorf("%+v, %v, %v", report.Total, report.Files, err)
			}
		})
	}
}
