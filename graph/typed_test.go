package graph_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
)

func TestTypedIsTheTypeOfTheKind(t *testing.T) {
	for _, kind := range graph.EntityKinds() {
		e := entity(kind)
		typed := e.Typed()
		if got := reflect.TypeOf(typed).Name(); got != kind.String() {
			t.Errorf("a %s comes as a %s", kind, got)
		}
		if typed.Record() != e {
			t.Errorf("a typed %s is of another record", kind)
		}
	}
	if _, ok := (&graph.Entity{}).Typed().(graph.Organization); !ok {
		t.Error("an entity of no kind is no organization")
	}
}

// TestTypedAccessorsReadTheirProperty states every property with a value of its
// own and lists what each accessor of each kind makes of it.
func TestTypedAccessorsReadTheirProperty(t *testing.T) {
	samples := map[graph.ValueType]string{
		graph.TypeDecimal: "0.5", graph.TypeInteger: "%d", graph.TypeCountry: "AL", graph.TypeURL: "https://example.org/%s",
		graph.TypeBool: "true", graph.TypeMoney: "%d EUR", graph.TypeDate: "2001-01-%02d", graph.TypeText: "its %s",
		graph.TypeEntity: string(graph.NewEntityID("test", "term")),
	}
	var values []graph.Value
	for i, d := range graph.Properties() {
		text := samples[d.Type]
		switch {
		case strings.Contains(text, "%s"):
			text = fmt.Sprintf(text, d.Property)
		case strings.Contains(text, "d"):
			text = fmt.Sprintf(text, i%28+1)
		}
		v := value(d.Property, text)
		v.At = day(t, "2020")
		values = append(values, v)
	}
	var list strings.Builder
	for _, kind := range graph.EntityKinds() {
		typed := reflect.ValueOf(entity(kind, record(source("a", graph.TierA), values...)).Typed())
		fmt.Fprintln(&list, kind)
		for i := range typed.NumMethod() {
			method := typed.Type().Method(i)
			if _, ofEntity := reflect.TypeFor[*graph.Entity]().MethodByName(method.Name); ofEntity || method.Type.NumIn() > 1 {
				continue
			}
			fmt.Fprintf(&list, "  %-17s %s\n", method.Name, show(typed.Method(i).Call(nil)[0]))
		}
	}
	golden(t, "accessors.txt", list.String())
}

// show writes a value with what its pointers lead to.
func show(v reflect.Value) string {
	switch {
	case v.Kind() == reflect.Pointer && !v.IsNil():
		return show(v.Elem())
	case v.Kind() == reflect.Slice:
		var parts []string
		for i := range v.Len() {
			parts = append(parts, show(v.Index(i)))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case v.Type() == reflect.TypeFor[graph.Account](), v.Type() == reflect.TypeFor[graph.Amendment]():
		var parts []string
		for i := range v.NumField() {
			parts = append(parts, v.Type().Field(i).Name+" "+show(v.Field(i)))
		}
		return strings.Join(parts, ", ")
	}
	return fmt.Sprint(v.Interface())
}

func TestAccountsAreGatheredByYear(t *testing.T) {
	company := graph.Company{Entity: entity(graph.KindCompany,
		record(source("register", graph.TierA),
			valueAt(t, graph.PropertyRevenue, "200 RSD", "2021"),
			valueAt(t, graph.PropertyRevenue, "100 RSD", "2020-12-31"),
			valueAt(t, graph.PropertyProfit, "-5 RSD", "2021"),
			valueAt(t, graph.PropertyTotalAssets, "not stated", "2021"),
			value(graph.PropertyRevenue, "999 RSD")),
		record(source("press", graph.TierC),
			valueAt(t, graph.PropertyRevenue, "777 RSD", "2021"),
			valueAt(t, graph.PropertyEmployees, "12", "2019")))}
	var got []string
	for _, a := range company.Accounts() {
		got = append(got, show(reflect.ValueOf(a)))
	}
	want := []string{
		"Year 2019, Revenue <nil>, Profit <nil>, TotalAssets <nil>, Employees 12",
		"Year 2020, Revenue 100 RSD, Profit <nil>, TotalAssets <nil>, Employees <nil>",
		"Year 2021, Revenue 200 RSD, Profit -5 RSD, TotalAssets <nil>, Employees <nil>",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("accounts (- wanted, + got):\n%s", diff)
	}
}

func TestAmendmentsAreInTheOrderOfTheirDays(t *testing.T) {
	contract := graph.Contract{Entity: entity(graph.KindContract, record(source("a", graph.TierA),
		valueAt(t, graph.PropertyAmendment, "30 EUR", "2021-03"),
		valueAt(t, graph.PropertyAmendment, "twice as much", "2021-02"),
		valueAt(t, graph.PropertyAmendment, "20 EUR", "2020")))}
	var got []string
	for _, a := range contract.Amendments() {
		got = append(got, a.Date.String()+": "+a.Value.String())
	}
	if diff := cmp.Diff([]string{"2020: 20 EUR", "2021-03: 30 EUR"}, got); diff != "" {
		t.Errorf("amendments (- wanted, + got):\n%s", diff)
	}
}
