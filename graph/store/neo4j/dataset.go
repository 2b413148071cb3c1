package neo4j

import (
	"context"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"spona/graph"
	"spona/graph/store/record"
)

// datasetRow are the properties of a data set's node. Texts that say nothing are
// left out.
func datasetRow(d *graph.Dataset) map[string]any {
	row := map[string]any{"id": d.ID}
	for name, text := range map[string]string{
		"title": d.Title, "description": d.Description, "publisher": d.Publisher, "licence": d.Licence, "licenceURL": d.LicenceURL,
		"url": d.URL, "notice": d.Notice, "coverageFrom": d.Coverage.From.String(), "coverageTo": d.Coverage.To.String(),
		"coverageOriginal": d.Coverage.Original,
	} {
		if text != "" {
			row[name] = text
		}
	}
	if d.Coverage.Derived {
		row["coverageDerived"] = true
	}
	if len(d.Countries) > 0 {
		row["countries"] = d.Countries
	}
	if !d.Retrieved.IsZero() {
		row["retrieved"] = d.Retrieved
	}
	if !d.Loaded.IsZero() {
		row["loaded"] = d.Loaded
	}
	return row
}

// decodeDataset reads what datasetRow wrote.
func decodeDataset(row map[string]any) (graph.Dataset, error) {
	d := graph.Dataset{
		ID: text(row["id"]), Title: text(row["title"]), Description: text(row["description"]), Publisher: text(row["publisher"]),
		Licence: text(row["licence"]), LicenceURL: text(row["licenceURL"]), URL: text(row["url"]), Notice: text(row["notice"]),
	}
	countries, _ := row["countries"].([]any)
	for _, c := range countries {
		d.Countries = append(d.Countries, text(c))
	}
	var err1, err2 error
	d.Coverage.Original, d.Coverage.Derived = text(row["coverageOriginal"]), row["coverageDerived"] == true
	d.Coverage.From, err1 = dateOf(text(row["coverageFrom"]))
	d.Coverage.To, err2 = dateOf(text(row["coverageTo"]))
	if err1 != nil || err2 != nil {
		return d, record.ErrDamaged
	}
	d.Retrieved, d.Loaded = moment(row["retrieved"]), moment(row["loaded"])
	return d, nil
}

func dateOf(text string) (graph.Date, error) {
	if text == "" {
		return graph.Date{}, nil
	}
	return graph.ParseDate(text)
}

// moment reads a time, the zero time where there is none.
func moment(v any) time.Time {
	t, _ := v.(time.Time)
	if t.IsZero() {
		return time.Time{}
	}
	return t.UTC()
}

// readDatasets reads all data sets; what is counted is left at zero.
func readDatasets(ctx context.Context, t tx) (map[string]*graph.Dataset, error) {
	all := make(map[string]*graph.Dataset)
	err := each(ctx, t, "MATCH (d:Dataset) RETURN properties(d)", nil, func(row []any) error {
		properties, _ := row[0].(map[string]any)
		d, err := decodeDataset(properties)
		all[d.ID] = &d
		return err
	})
	return all, err
}

// countedDatasets are all data sets by id, with how many rows are live in each.
func countedDatasets(ctx context.Context, t tx, x facets) ([]graph.Dataset, error) {
	rows, err := readDatasets(ctx, t)
	if err != nil {
		return nil, err
	}
	counts, err := readCensus(ctx, t, x)
	if err != nil {
		return nil, err
	}
	for no := 1; no < len(counts); no++ {
		for id := range strings.SplitSeq(x[no].Datasets, ",") {
			switch row := rows[id]; {
			case row == nil:
			case x[no].Relation:
				row.Relations += int(counts[no])
			default:
				row.Entities += int(counts[no])
			}
		}
	}
	all := make([]graph.Dataset, 0, len(rows))
	for _, id := range slices.Sorted(maps.Keys(rows)) {
		all = append(all, *rows[id])
	}
	return all, nil
}

// redescribed is a data set as a new description makes it, and whether that is
// anything new.
func redescribed(was graph.Dataset, told *graph.Dataset) (graph.Dataset, bool) {
	is := *told
	is.Countries = slices.Clone(told.Countries)
	if len(is.Countries) == 0 {
		is.Countries = nil
	}
	is.Retrieved, is.Loaded, is.Entities, is.Relations = was.Retrieved, was.Loaded, 0, 0
	return is, !reflect.DeepEqual(was, is)
}
