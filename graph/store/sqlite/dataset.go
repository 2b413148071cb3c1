package sqlite

import (
	"context"
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"reflect"
	"slices"
	"strings"
	"time"

	"spona/graph"
	"spona/graph/store/record"
)

// A datasetRow is a data set as the table holds it.
type datasetRow struct {
	graph.Dataset      // without what is counted
	changed       bool // it has to be written
}

// readDatasets reads the table. Counts are left at zero.
func readDatasets(ctx context.Context, c *conn) (map[string]*datasetRow, error) {
	rows := make(map[string]*datasetRow)
	err := c.query(ctx, "SELECT id, retrieved, loaded, body FROM dataset", nil, func(row []driver.Value) error {
		d, err := decodeDataset(text(row[0]), blob(row[3]))
		if err != nil {
			return err
		}
		d.Retrieved, d.Loaded = timeOf(integer(row[1])), timeOf(integer(row[2]))
		rows[d.ID] = &datasetRow{Dataset: d}
		return nil
	})
	return rows, err
}

// timeOf reads a column of seconds since 1970, where 0 is no time.
func timeOf(seconds int64) time.Time {
	if seconds == 0 {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}

func secondsOf(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

const datasetForm = 1

func encodeDataset(d *graph.Dataset) []byte {
	e := record.Encoder{Buf: make([]byte, 4, 256)}
	e.Uint(datasetForm)
	for _, s := range []string{d.Title, d.Description, d.Publisher, d.Licence, d.LicenceURL, d.URL, strings.Join(d.Countries, ","), d.Notice, d.Coverage.Original} {
		e.Text(s)
	}
	e.Date(d.Coverage.From)
	e.Date(d.Coverage.To)
	derived := uint64(0)
	if d.Coverage.Derived {
		derived = 1
	}
	e.Uint(derived)
	binary.LittleEndian.PutUint32(e.Buf, crc32.Checksum(e.Buf[4:], castagnoli))
	return e.Buf
}

func decodeDataset(id string, body []byte) (graph.Dataset, error) {
	d := graph.Dataset{ID: id}
	if len(body) < 4 || binary.LittleEndian.Uint32(body) != crc32.Checksum(body[4:], castagnoli) {
		return d, fmt.Errorf("the data set %q: %w", id, record.ErrDamaged)
	}
	r := record.Decoder{Rest: string(body[4:])}
	if r.Uint() != datasetForm {
		r.Fail()
	}
	var countries string
	for _, s := range []*string{&d.Title, &d.Description, &d.Publisher, &d.Licence, &d.LicenceURL, &d.URL, &countries, &d.Notice, &d.Coverage.Original} {
		*s = r.Text()
	}
	if countries != "" {
		d.Countries = strings.Split(countries, ",")
	}
	d.Coverage.From, d.Coverage.To, d.Coverage.Derived = r.Date(), r.Date(), r.Uint() == 1
	if r.Bad {
		return d, fmt.Errorf("the data set %q: %w", id, record.ErrDamaged)
	}
	return d, nil
}

// describe takes a description. It reports whether it says anything new.
func (l *load) describe(d *graph.Dataset) bool {
	l.stated[d.ID] = true
	row := l.dataset(d.ID)
	told := *d
	told.Countries = slices.Clone(d.Countries)
	if len(told.Countries) == 0 {
		told.Countries = nil
	}
	told.Retrieved, told.Loaded, told.Entities, told.Relations = row.Retrieved, row.Loaded, 0, 0
	if reflect.DeepEqual(row.Dataset, told) {
		return false
	}
	row.Dataset, row.changed = told, true
	return true
}

// dataset is the row of a data set, made where it is not there.
func (l *load) dataset(id string) *datasetRow {
	row := l.datasets[id]
	if row == nil {
		row = &datasetRow{Dataset: graph.Dataset{ID: id}, changed: true}
		l.datasets[id] = row
	}
	return row
}

// meet notes an edition that a record names.
func (l *load) meet(s *graph.Source) {
	row := l.dataset(s.Dataset)
	if fetched := time.Unix(s.Retrieved.Unix(), 0).UTC(); fetched.After(row.Retrieved) {
		row.Retrieved, row.changed = fetched, true
	}
}

// saveDatasets writes the rows that changed, within the batch's transaction.
func (l *load) saveDatasets(ctx context.Context) error {
	for _, row := range l.datasets {
		if !row.changed {
			continue
		}
		row.changed = false
		err := l.c.exec(ctx, "INSERT OR REPLACE INTO dataset VALUES (?, ?, ?, ?)",
			row.ID, secondsOf(row.Retrieved), secondsOf(row.Loaded), encodeDataset(&row.Dataset))
		if err != nil {
			return err
		}
	}
	return nil
}

// Datasets implements [graph.Reader].
func (s *Store) Datasets(ctx context.Context) ([]graph.Dataset, error) {
	var all []graph.Dataset
	err := s.read(ctx, func(c *conn, x *lexicon, at stand) error {
		var err error
		all, err = countedDatasets(ctx, c, x, at)
		return err
	})
	return all, err
}

// countedDatasets are all data sets by id, with how many rows are live in each.
func countedDatasets(ctx context.Context, c *conn, x *lexicon, at stand) ([]graph.Dataset, error) {
	rows, err := readDatasets(ctx, c)
	if err != nil {
		return nil, err
	}
	counts, err := takeCensus(ctx, c, at.facets)
	if err != nil {
		return nil, err
	}
	for no := 1; no < len(counts); no++ {
		f := &x.facets[no]
		for id := range strings.SplitSeq(f.Datasets, ",") {
			row := rows[id]
			switch {
			case row == nil:
			case f.Relation:
				row.Relations += int(counts[no])
			default:
				row.Entities += int(counts[no])
			}
		}
	}
	all := make([]graph.Dataset, 0, len(rows))
	for _, row := range rows {
		all = append(all, row.Dataset)
	}
	slices.SortFunc(all, func(a, b graph.Dataset) int { return strings.Compare(a.ID, b.ID) })
	return all, nil
}
