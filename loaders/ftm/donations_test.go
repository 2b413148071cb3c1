package ftm_test

import (
	"slices"
	"testing"

	"github.com/govalues/decimal"

	"spona/graph"
)

const germanSet = "ftm-parteispenden/entities.ftm.json"

// The large donations to German parties, 2002 to 2011, as published by the
// Bundestag.
func TestGermanDonationsAddUp(t *testing.T) {
	h := clean(t, string(shared(t, germanSet)), "payments=donations")
	kinds := h.kinds()
	for kind, want := range map[graph.EntityKind]int{
		graph.KindCompany: 56, graph.KindPerson: 22, graph.KindOrganization: 18, graph.KindAddress: 89, graph.KindParty: 0,
	} {
		if kinds[kind] != want {
			t.Errorf("%d %s, want %d", kinds[kind], kind, want)
		}
	}
	names := make(map[graph.ID]string)
	for _, e := range h.Entities {
		names[e.ID] = e.Name()
	}
	n, total, to := 0, decimal.Decimal{}, make(map[string]decimal.Decimal)
	for _, r := range h.Relations {
		if r.Kind != graph.RelationDonatedTo {
			continue
		}
		n++
		total = sum(t, total, r.Worth().Amount)
		to[names[r.To.ID]] = sum(t, to[names[r.To.ID]], r.Worth().Amount)
	}
	if n != 290 || total.String() != "40589689.15" {
		t.Errorf("%d donations of %s EUR", n, total)
	}
	for party, want := range map[string]string{
		"CDU": "17231420", "CSU": "6394282", "FDP": "6039987", "SPD": "4125977", "MLPD": "3368136.15", "GRÜNE": "660008", "LINKE": "175000",
	} {
		if got := to[party].Trim(0).String(); got != want {
			t.Errorf("%s received %s, want %s", party, got, want)
		}
	}
}

func sum(t *testing.T, a, b decimal.Decimal) decimal.Decimal {
	t.Helper()
	c, err := a.Add(b)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestGermanReceiversAreTwelve(t *testing.T) {
	h := clean(t, string(shared(t, germanSet)), "payments=donations")
	received := make(map[graph.ID]bool)
	for _, r := range h.Relations {
		if r.Kind == graph.RelationDonatedTo || r.Kind == graph.RelationLinkedTo {
			received[r.To.ID] = true
		}
	}
	if len(received) != 12 {
		t.Errorf("%d receivers, want 12 with the one that shares a payment", len(received))
	}
}

func TestGermanPaymentsAreLinksUnlessSaidToBeDonations(t *testing.T) {
	h := clean(t, string(shared(t, germanSet)))
	for _, r := range h.Relations {
		if r.Kind == graph.RelationDonatedTo {
			t.Fatalf("%v is a donation without being called one", r)
		}
	}
}

// The homes of the donors are in the file; they are not to be in the graph.
func TestGermanHomesAreNotKept(t *testing.T) {
	h := clean(t, string(shared(t, germanSet)))
	business, home := h.named(t, "Petuelring 130, 80788 München"), h.named(t, "76135 Karlsruhe")
	if business.Text(graph.PropertyStreet) != "Petuelring 130" {
		t.Errorf("the seat of a company lost its street: %+v", business.Records)
	}
	if home.Text(graph.PropertyStreet) != "" || home.Text(graph.PropertyCountry) != "DE" {
		t.Errorf("a home has %+v", home.Records)
	}
	streets := 0
	for _, e := range h.Entities {
		if e.Kind == graph.KindAddress && e.Text(graph.PropertyStreet) != "" {
			streets++
		}
		for _, n := range e.Names() {
			if slices.Contains([]string{"Schillerstraße 19, 76135 Karlsruhe", "Seedammweg 55, 61352 Bad Homburg"}, n.Text) {
				t.Errorf("%s is kept", n.Text)
			}
		}
	}
	if streets != 67 { // 69 addresses of companies and associations, two of them without a street
		t.Errorf("%d addresses with a street", streets)
	}
}
