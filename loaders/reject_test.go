package loaders_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/loaders"
)

func TestARejectNamesFileLineIdAndReason(t *testing.T) {
	var rejects bytes.Buffer
	path := file(t, "house.json", "{\"persons\":[\n{\"name\":\"no id\"},\n{\"id\":\"7\",\"name\":\"x\",\"birth_date\":[]},\n{\"id\":\"8\",\"name\":\""+strings.Repeat("x", 5000)+"\"},\n{\"id\":\"9\",\"name\":\"y\"}]}")
	opts := as("house", path)
	opts.Rejects = &rejects
	report := run(t, open(t), opts)
	if report.Total.Records != 4 || report.Total.Rejected != 3 || report.Total.Facts.Entities.New != 1 || report.ExitCode(nil) != loaders.ExitRejected {
		t.Errorf("the totals are %+v", report.Total)
	}
	var got []string
	for d := json.NewDecoder(&rejects); ; {
		var item loaders.Item
		if err := d.Decode(&item); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		got = append(got, strings.TrimPrefix(item.String(), filepath.Dir(path)+"/"))
		if item.Code != graph.CodeInvalid {
			t.Errorf("the code is %s", item.Code)
		}
	}
	want := []string{
		"house.json:2: persons: the person has no id",
		"house.json:3 (7): persons: /birth_date: it must be a text and is an array",
		"house.json:4 (person/8): name: \"" + strings.Repeat("x", 60) + "…\" is no name of a kind and of 1 to 4096 bytes of UTF-8",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(report.Rejects) != 3 || report.Rejects[0].Line != 2 {
		t.Errorf("the report lists %v", report.Rejects)
	}
}

func TestTheReportListsTheFirstRejectsAndTheFileHasAll(t *testing.T) {
	var rejects bytes.Buffer
	opts := as("house", file(t, "house.json", `{"persons":[`+strings.Repeat(`{},`, 100)+`{"id":"1","name":"x"}]}`))
	opts.Rejects, opts.Listed, opts.BatchSize = &rejects, 5, 7
	report := run(t, open(t), opts)
	if len(report.Rejects) != 5 || report.Total.Rejected != 100 || bytes.Count(rejects.Bytes(), []byte("\n")) != 100 {
		t.Errorf("%d listed of %d, %d written", len(report.Rejects), report.Total.Rejected, bytes.Count(rejects.Bytes(), []byte("\n")))
	}
}

// Lines of JSON under a name that does not say so, with all that goes wrong.
func TestABrokenLineIsRejectedAndTheRestIsLoaded(t *testing.T) {
	var text strings.Builder
	for i := range 2000 {
		switch i {
		case 999:
			text.WriteString("{\"id\":\"p999\",\"schema\":\"Person\",\"prop\n")
		case 1000:
			text.WriteString("\n42\n")
		default:
			fmt.Fprintf(&text, "{\"id\":\"p%d\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Person %d\"]}}\n", i, i)
		}
	}
	report := run(t, open(t), as("lines", file(t, "lines.json", text.String())))
	if report.Total.Rejected != 2 || report.Rejects[0].Line != 1000 || report.Rejects[1].Line != 1002 {
		t.Errorf("the rejects are %v", report.Rejects)
	}
	if report.Total.Facts.Entities.New != 1998 || report.Files[0].Format != "ftm" {
		t.Errorf("%d entities are new, format %s", report.Total.Facts.Entities.New, report.Files[0].Format)
	}
}

func TestOneIdForThingsOfTwoKindsIsRejected(t *testing.T) {
	text := "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}\n{\"id\":\"a\",\"schema\":\"Company\",\"properties\":{\"name\":[\"A\"]}}\n{\"id\":\"b\",\"schema\":\"Company\",\"properties\":{\"name\":[\"B\"]}}\n"
	for _, add := range []bool{false, true} {
		opts := as("kinds", file(t, "x.json", text))
		opts.Add = add
		report := run(t, open(t), opts)
		if report.Total.Rejected != 1 || report.Rejects[0].Line != 2 || report.Total.Facts.Entities.New != 2 {
			t.Errorf("adding %t: rejects %v, %+v", add, report.Rejects, report.Total.Facts.Entities)
		}
	}
	store := open(t)
	run(t, store, as("kinds", file(t, "x.json", `{"id":"a","schema":"Person","properties":{"name":["A"]}}`)))
	report := run(t, store, as("kinds", file(t, "x.json", `{"id":"a","schema":"Company","properties":{"name":["A"]}}`)))
	if report.Total.Rejected != 1 || report.Rejects[0].Line != 1 || report.Rejects[0].Code != graph.CodeConflict {
		t.Errorf("in a later load the rejects are %v", report.Rejects)
	}
}

func TestARecordThatComesTwice(t *testing.T) {
	one, other := `{"id":"1","name":"Ana Anić"}`, `{"id":"1","name":"Ana Anić","birth_date":"1970"}`
	tests := []struct {
		name, second      string
		add               bool
		duplicates, notes int
	}{
		{"with the same content", one, false, 1, 0},
		{"with other content", other, false, 1, 1},
		{"later in time", other, true, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			store := open(t)
			opts := as("twice", file(t, "x.json", `{"persons":[`+one+`,`+tt.second+`]}`))
			opts.Add = tt.add
			report := run(t, store, opts)
			if report.Total.Duplicates != tt.duplicates || report.Total.Notes != tt.notes || report.Total.Rejected != 0 {
				t.Errorf("%d duplicates, notes %v", report.Total.Duplicates, report.Notes)
			}
			if again := run(t, store, opts); !tt.add && again.Total.Facts.Changed() {
				t.Errorf("loading again gives %+v", again.Total.Facts)
			}
		})
	}
}

func TestAFieldOf100MBIsRejectedInBoundedMemory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "big.json")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	line := `{"id":"%s","schema":"Person","properties":{"name":["`
	fmt.Fprintf(f, line+"A\"]}}\n", "a")
	fmt.Fprintf(f, line, "b")
	for range 100 {
		if _, err := f.WriteString(strings.Repeat("x", 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	fmt.Fprintf(f, "\"]}}\n"+line+"C\"]}}\n", "c")
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	report := run(t, open(t), as("big", path))
	runtime.ReadMemStats(&after)
	if report.Total.Rejected != 1 || report.Rejects[0].Line != 2 || report.Rejects[0].Code != graph.CodeLimitExceeded || report.Total.Facts.Entities.New != 2 {
		t.Errorf("rejects %v, %+v", report.Rejects, report.Total.Facts.Entities)
	}
	if grown := (int64(after.HeapSys) - int64(before.HeapSys)) >> 20; grown > 512 {
		t.Errorf("the heap grew by %d MiB", grown)
	}
}
