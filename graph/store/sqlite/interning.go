package sqlite

import (
	"context"
	"sync"

	"spona/graph/store/record"
)

// Bounds of the table word, which every reader keeps in memory.
const (
	maxWords     = 1 << 17
	maxWordBytes = 200
)

// A writerLexicon is the lexicon of a load. It numbers what is new; save writes
// that down in the transaction of the batch that uses it. Numbers can be asked
// for by several goroutines.
type writerLexicon struct {
	lexicon
	saved stand // how much of it the file has

	mu         sync.RWMutex
	wordNo     map[string]uint64
	editionNo  map[record.Edition]uint64
	facetNo    map[record.Facet]uint32
	facetDelta map[uint32]int64 // rows more or less since it was saved
}

func readWriterLexicon(ctx context.Context, c *conn, at stand) (*writerLexicon, error) {
	x, err := (*lexicon)(nil).extended(ctx, c, at)
	if err != nil {
		return nil, err
	}
	w := &writerLexicon{
		lexicon: *x, saved: at, wordNo: make(map[string]uint64, len(x.Words)), editionNo: make(map[record.Edition]uint64),
		facetNo: make(map[record.Facet]uint32), facetDelta: make(map[uint32]int64),
	}
	for no, text := range x.Words {
		w.wordNo[text] = uint64(no)
	}
	for no, e := range x.Editions {
		w.editionNo[e] = uint64(no)
	}
	for no, f := range x.facets {
		w.facetNo[f] = uint32(no)
	}
	return w, nil
}

// Word numbers a text, or answers 0 when it is too long or there are too many.
func (w *writerLexicon) Word(text string) uint64 {
	w.mu.RLock()
	no, known := w.wordNo[text]
	w.mu.RUnlock()
	if known || len(text) > maxWordBytes {
		return no
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if no, known := w.wordNo[text]; known || len(w.Words) > maxWords {
		return no
	}
	w.Words = append(w.Words, text)
	no = uint64(len(w.Words) - 1)
	w.wordNo[text] = no
	return no
}

// Edition numbers an edition.
func (w *writerLexicon) Edition(e record.Edition) uint64 {
	w.mu.RLock()
	no, known := w.editionNo[e]
	w.mu.RUnlock()
	if known {
		return no
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if no, known := w.editionNo[e]; known {
		return no
	}
	w.Editions = append(w.Editions, e)
	no = uint64(len(w.Editions) - 1)
	w.editionNo[e] = no
	return no
}

// recount moves a row from one facet to another; 0 is none. It returns the
// number of the facet that it moved to.
func (w *writerLexicon) recount(from uint32, to record.Facet) uint32 {
	no, known := w.facetNo[to]
	if !known {
		w.facets = append(w.facets, to)
		no = uint32(len(w.facets) - 1)
		w.facetNo[to] = no
	}
	if no != from {
		w.facetDelta[no]++
		if from != 0 {
			w.facetDelta[from]--
		}
	}
	return no
}

// save writes what is new, within the batch's transaction.
func (w *writerLexicon) save(ctx context.Context, c *conn) error {
	for no := w.saved.words + 1; no < len(w.Words); no++ {
		if err := c.exec(ctx, "INSERT INTO word VALUES (?, ?, ?)", no, w.Words[no], wordSum(w.Words[no])); err != nil {
			return err
		}
	}
	for no := w.saved.editions + 1; no < len(w.Editions); no++ {
		e := w.Editions[no]
		if err := c.exec(ctx, "INSERT INTO edition VALUES (?, ?, ?, ?)", no, e.Dataset, e.Retrieved, editionSum(e)); err != nil {
			return err
		}
	}
	for no := w.saved.facets + 1; no < len(w.facets); no++ {
		f := w.facets[no]
		err := c.exec(ctx, "INSERT INTO facet VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
			no, f.Relation, int64(f.Kind), int64(f.Roles), f.Stub, f.Live, int64(f.Tier), f.Countries, f.Datasets)
		if err != nil {
			return err
		}
	}
	for no, delta := range w.facetDelta {
		if delta == 0 {
			continue
		}
		if err := c.exec(ctx, "UPDATE facet SET items = items + ? WHERE no = ?", delta, no); err != nil {
			return err
		}
	}
	clear(w.facetDelta)
	w.saved.words, w.saved.editions, w.saved.facets = len(w.Words)-1, len(w.Editions)-1, len(w.facets)-1
	return nil
}
