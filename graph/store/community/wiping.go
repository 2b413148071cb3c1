package community

import (
	"context"
	"errors"
	"fmt"
	"time"

	"spona/graph"
)

const (
	usualWipeEvery = time.Hour
	// lastWipe is how long closing may take to wipe the file.
	lastWipe = time.Minute
	// mergePages are written to the index of the search in one step of merging it, some
	// tens of milliseconds in which nobody else writes.
	mergePages = 200
)

// startWiping wipes the file in the background, until stopWiping.
func (s *Store) startWiping(ctx context.Context) {
	ctx, s.stop = context.WithCancel(context.WithoutCancel(ctx))
	s.stopped, s.erased = make(chan struct{}), make(chan struct{}, 1)
	go s.keepWiping(ctx)
}

// stopWiping interrupts what is under way: nothing is lost, as it begins anew.
func (s *Store) stopWiping() {
	if s.stop != nil {
		s.stop()
		<-s.stopped
	}
}

// keepWiping wipes the file whenever that is due. It looks even when nothing was erased
// here: another program may have erased something.
func (s *Store) keepWiping(ctx context.Context) {
	defer close(s.stopped)
	var notBefore time.Time
	for ctx.Err() == nil {
		wait, err := s.wipeDue(ctx, notBefore)
		if err != nil && ctx.Err() == nil {
			notBefore = time.Now().Add(s.options.WipeEvery)
			s.options.Failed(err)
		}
		timer := time.NewTimer(wait)
		select {
		case <-ctx.Done():
		case <-s.erased:
		case <-timer.C:
		}
		timer.Stop()
	}
}

// wipeDue wipes the file when that is due, and says when to look again.
func (s *Store) wipeDue(ctx context.Context, notBefore time.Time) (time.Duration, error) {
	every := s.options.WipeEvery
	left, last, err := s.unwiped(ctx)
	if err != nil || left == 0 {
		return every, err
	}
	// Most of it goes with the log, which takes no time.
	if err := s.forgetSpent(ctx); err != nil {
		return every, err
	}
	wait := min(time.Until(last.Add(every)), every) // the clock may have been set back
	if wait = max(wait, time.Until(notBefore)); wait > 0 {
		return wait, nil
	}
	return every, s.wipe(ctx, left)
}

// unwiped is how many erasures have not been wiped from the file, and when the last
// was. It reads where others write, so that it never holds the log from being emptied.
func (s *Store) unwiped(ctx context.Context) (left int, last time.Time, err error) {
	err = s.write.QueryRowContext(ctx, `SELECT erased, last FROM wiping`).Scan(&left, moment{&last})
	return left, last, failed(ctx, err)
}

// wipe leaves nothing in the file of what was erased. Overwriting alone does not: when
// SQLite moves rows between pages, what it moved stays in the gaps of the old ones. So
// the file is written anew, which takes a few seconds for each 100 MB. What is erased
// meanwhile is counted on.
func (s *Store) wipe(ctx context.Context, left int) error {
	if err := s.mergeIndex(ctx); err != nil {
		return fmt.Errorf("community: merge the index of the search: %w", err)
	}
	if err := s.exec(ctx, "VACUUM"); err != nil {
		return fmt.Errorf("community: write the file anew: %w", err)
	}
	if err := s.emptyLog(ctx); err != nil {
		return err
	}
	return s.exec(ctx, `UPDATE wiping SET erased = erased - ?, last = ?`, left, seconds(time.Now()))
}

// wipeAll wipes the file at once when anything was erased.
func (s *Store) wipeAll(ctx context.Context) error {
	left, _, err := s.unwiped(ctx)
	if err != nil || left == 0 {
		return err
	}
	return s.wipe(ctx, left)
}

// wipeLast wipes the file of a store whose connections are closed, unless somebody else
// has it open: whoever closes it last does it.
func (s *Store) wipeLast() error {
	// A lock that cannot be changed is lost, which does no harm now.
	if err := changeLock(s.lock, alone); errors.Is(err, errLocked) {
		return nil
	} else if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), lastWipe)
	defer cancel()
	last, err := openFile(ctx, s.path)
	if err == nil {
		err = errors.Join(last.wipeAll(ctx), last.closeFile())
	}
	if err != nil {
		return fmt.Errorf("what was deleted is not wiped from %s yet; it will be when that is opened again: %w", FileName, err)
	}
	return nil
}

// mergeIndex merges all parts of the index of the search into one, in steps between which
// others write. That leaves out what was deleted, and the words with which only that
// began.
func (s *Store) mergeIndex(ctx context.Context) error {
	for pages := -mergePages; ; pages = mergePages { // the first step chooses the parts
		if more, err := s.mergeStep(ctx, pages); err != nil || !more {
			return err
		}
	}
}

func (s *Store) mergeStep(ctx context.Context, pages int) (more bool, err error) {
	var before, after int
	err = s.writing(ctx, func(r *rows) (err error) {
		if before, err = r.number(`SELECT total_changes()`); err != nil {
			return err
		}
		if err = r.exec(`INSERT INTO post_index (post_index, rank) VALUES ('merge', ?)`, pages); err != nil {
			return err
		}
		after, err = r.number(`SELECT total_changes()`)
		return err
	})
	return after-before > 1, err // the question itself is one
}

// emptyLog moves what is in the write-ahead log into the file and empties the log. It
// waits for readers of older states.
func (s *Store) emptyLog(ctx context.Context) error {
	const every, tries = 20 * time.Millisecond, 3000
	retry := time.NewTicker(every)
	defer retry.Stop()
	for range tries {
		if emptied, err := s.emptyLogNow(ctx); emptied || err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-retry.C:
		}
	}
	return graph.Errorf(graph.CodeConflict, "", "what was deleted is still in the write-ahead log of %s: a reader holds it", FileName)
}

// emptyLogNow is emptyLog unless a reader holds the log.
func (s *Store) emptyLogNow(ctx context.Context) (emptied bool, err error) {
	s.turn.Lock()
	defer s.turn.Unlock()
	if emptied, err = s.checkpoint(ctx); emptied {
		s.spent.Store(false)
	}
	return emptied, err
}

// forgetSpent empties the log of what was deleted. Where a reader holds it, the next call
// does.
func (s *Store) forgetSpent(ctx context.Context) error {
	if !s.spent.Load() {
		return nil
	}
	_, err := s.emptyLogNow(ctx)
	return err
}
