package input

import "iter"

// Ahead yields the same records, while it finds the next ones in a goroutine of
// its own: half of the work of reading is to find where they end. At most three
// batches of them, and one record more, are in memory. A file tells where the
// record stands that was found last, so a format that reads ahead names the
// places itself.
func Ahead(records iter.Seq2[Record, error]) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		found, stop := make(chan *foundBatch, 1), make(chan struct{})
		go func() {
			defer close(found)
			findAhead(records, found, stop)
		}()
		defer func() {
			close(stop)
			for range found { // until the goroutine, which reads the file, has ended
			}
		}()
		for b := range found {
			for i, rec := range b.records {
				rec.JSON = b.text[b.ends[i]-len(rec.JSON) : b.ends[i]]
				if !yield(rec, b.errs[i]) {
					return
				}
			}
		}
	}
}

// A foundBatch is records that were found together.
type foundBatch struct {
	text    []byte // of all
	records []Record
	ends    []int // of their texts
	errs    []error
}

// findAhead sends the records in batches until there are no more or nobody wants
// them.
func findAhead(records iter.Seq2[Record, error], found chan<- *foundBatch, stop <-chan struct{}) {
	const most, fewest = 256 << 10, 4 << 10
	b := new(foundBatch)
	send := func() bool {
		select {
		case found <- b:
			b = &foundBatch{text: make([]byte, 0, most)}
			return true
		case <-stop:
			return false
		}
	}
	for rec, err := range records {
		b.text = append(b.text, rec.JSON...)
		b.records, b.ends, b.errs = append(b.records, rec), append(b.ends, len(b.text)), append(b.errs, err)
		if (len(b.text) >= most || len(b.records) >= fewest) && !send() {
			return
		}
	}
	send()
}
