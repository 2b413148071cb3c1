package sqlite

import (
	"context"
	"encoding/binary"
	"hash/crc32"

	"spona/graph/store/record"
)

// feedItems are what a batch changed, by row number, ascending.
type feedItems struct{ entities, relations []int64 }

func (f *feedItems) empty() bool { return len(f.entities)+len(f.relations) == 0 }

// pack writes the items as two lists of ranges: how far the next range is from
// the last one, and how long it is. What a batch adds is one range each.
func (f *feedItems) pack() []byte {
	e := record.Encoder{Buf: make([]byte, 4, 64)}
	for _, nos := range [][]int64{f.entities, f.relations} {
		var ranges [][2]int64
		for _, no := range nos {
			if n := len(ranges); n > 0 && ranges[n-1][1]+1 == no {
				ranges[n-1][1] = no
			} else {
				ranges = append(ranges, [2]int64{no, no})
			}
		}
		e.Uint(uint64(len(ranges)))
		last := int64(0)
		for _, r := range ranges {
			e.Uint(uint64(r[0] - last))
			e.Uint(uint64(r[1] - r[0]))
			last = r[1]
		}
	}
	binary.LittleEndian.PutUint32(e.Buf, crc32.Checksum(e.Buf[4:], castagnoli))
	return e.Buf
}

// unpackFeed reads what pack wrote: ranges of entities and of relations.
func unpackFeed(packed []byte) (entities, relations [][2]int64, err error) {
	if len(packed) < 4 || binary.LittleEndian.Uint32(packed) != crc32.Checksum(packed[4:], castagnoli) {
		return nil, nil, record.ErrDamaged
	}
	d := record.Decoder{Rest: string(packed[4:])}
	var lists [2][][2]int64
	for i := range lists {
		lists[i] = make([][2]int64, d.Count())
		last := int64(0)
		for j := range lists[i] {
			first := last + int64(d.Uint())
			last = first + int64(d.Uint())
			lists[i][j] = [2]int64{first, last}
		}
	}
	if d.Bad {
		return nil, nil, record.ErrDamaged
	}
	return lists[0], lists[1], nil
}

// nextVersion writes what makes a batch a state of its own: what its numbers
// mean, the feed, and the next number of the version.
func (l *load) nextVersion(ctx context.Context, items *feedItems) error {
	if err := l.lexicon.save(ctx, l.c); err != nil {
		return err
	}
	at := &l.lexicon.saved
	at.seq++
	if err := l.c.exec(ctx, "INSERT INTO feed VALUES (?, ?)", at.seq, items.pack()); err != nil {
		return err
	}
	if keep := uint64(l.s.options.FeedBatches); at.seq > keep && at.seq-keep > at.feedFrom {
		at.feedFrom = at.seq - keep
		if err := l.c.exec(ctx, "DELETE FROM feed WHERE seq <= ?", at.feedFrom); err != nil {
			return err
		}
	}
	return l.c.exec(ctx, "UPDATE state SET seq = ?, feed_from = ?, words = ?, editions = ?, facets = ?",
		at.seq, at.feedFrom, at.words, at.editions, at.facets)
}
