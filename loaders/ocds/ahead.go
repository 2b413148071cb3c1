package ocds

import (
	"iter"

	"spona/loaders/input"
)

// ahead yields the same records, while it finds the next ones in a goroutine of
// its own: half of the work of reading is to find where they end. At most three
// batches of them are in memory.
func ahead(records iter.Seq2[input.Record, error]) iter.Seq2[input.Record, error] {
	return func(yield func(input.Record, error) bool) {
		found, stop := make(chan *batch, 1), make(chan struct{})
		go func() {
			defer close(found)
			find(records, found, stop)
		}()
		defer func() {
			close(stop)
			for range found { // until the goroutine, which reads the file, has ended
			}
		}()
		for b := range found {
			for i, end := range b.ends {
				rec := b.records[i]
				rec.JSON = b.text[end-len(rec.JSON) : end]
				if !yield(rec, b.errs[i]) {
					return
				}
			}
		}
	}
}

// A batch is records that were found together.
type batch struct {
	text    []byte // of all
	records []input.Record
	ends    []int // of their texts
	errs    []error
}

const batchBytes = 256 << 10

// find sends the records in batches until there are no more or nobody wants them.
func find(records iter.Seq2[input.Record, error], found chan<- *batch, stop <-chan struct{}) {
	b := new(batch)
	send := func() bool {
		select {
		case found <- b:
			b = &batch{text: make([]byte, 0, batchBytes)}
			return true
		case <-stop:
			return false
		}
	}
	for rec, err := range records {
		b.text = append(b.text, rec.JSON...)
		b.records, b.ends, b.errs = append(b.records, rec), append(b.ends, len(b.text)), append(b.errs, err)
		if (len(b.text) >= batchBytes || len(b.records) >= batchBytes/64) && !send() {
			return
		}
	}
	send()
}
