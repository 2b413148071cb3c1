package forum_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/graph/store/community"
)

// Of the place that is measured: a few hundred topics with very many posts in all, in
// public, among members and in a circle that the viewer is not in.
const (
	bigPosts  = 200_000
	bigTopics = 2_000
	bigWords  = 30_000
)

// bigPlace fills a place through the store, as posting one by one would take minutes.
func bigPlace(b *testing.B) (p *place, v *access.Viewer, topics []members.ID) {
	b.Helper()
	p = newPlace(b)
	v = p.person("reader", access.Member)
	hall, inner := p.space("Hall", forum.OfEverybody, forum.Discussion, ""), p.space("Inner", forum.OfMembers, forum.Discussion, "")
	room := p.space("Room", forum.OfCircle, forum.Discussion, p.circle("ours"))
	writer := members.ID(p.person("writer", access.Member).Account())
	spaces := []members.ID{hall.ID, inner.ID, room.ID}
	r := rand.New(rand.NewPCG(9, 9))
	vocabulary := make([]string, bigWords)
	for i := range vocabulary {
		var word strings.Builder
		for range 2 + r.IntN(3) {
			word.WriteString([]string{"ka", "mi", "ro", "ne", "stu", "vi", "da", "pra", "lo", "ze"}[r.IntN(10)])
		}
		vocabulary[i] = word.String() + fmt.Sprint(i%7)
	}
	const batch = 5000
	topics = make([]members.ID, bigTopics)
	for done := 0; done < bigPosts; done += batch {
		must(b, p.store.WriteForum(b.Context(), func(w forum.Writer) (err error) {
			for i := range batch {
				n := (done + i) % bigTopics
				if topics[n] == "" {
					topics[n] = members.NewID(forum.TopicID)
					err = errors.Join(err, w.AddTopic(&forum.Topic{ID: topics[n], Space: spaces[n%3], Author: writer, Title: "Topic " + vocabulary[n], Created: p.clock}))
				}
				var text strings.Builder
				for range 20 + r.IntN(40) {
					f := r.Float64()
					text.WriteString(vocabulary[int(bigWords*f*f*f)] + " ")
				}
				post := &forum.Post{ID: members.NewID(forum.PostID), Topic: topics[n], Author: writer, Text: text.String(), Created: p.clock}
				err = errors.Join(err, w.AddPost(post))
			}
			return err
		}))
	}
	must(b, p.store.WriteForum(b.Context(), func(w forum.Writer) (err error) {
		for _, id := range topics {
			t, e := w.Topic(id)
			if e != nil {
				return e
			}
			t.Posts, t.Active = bigPosts/bigTopics, p.clock
			err = errors.Join(err, w.PutTopic(t), w.SetMark(members.ID(v.Account()), id, bigPosts/bigTopics-r.IntN(30)))
		}
		return err
	}))
	return p, v, topics
}

// BenchmarkForum measures the errands that everybody waits for, in a place of 200,000
// posts. The place takes a minute to fill; one run shows all:
//
//	go test -run '^$' -bench Forum -benchtime 200x ./graph/forum
func BenchmarkForum(b *testing.B) {
	p, v, topics := bigPlace(b)
	var mine []members.ID
	for i, id := range topics {
		if i%3 != 2 && len(mine) < 200 { // those of the circle are not the viewer's
			mine = append(mine, id)
		}
	}
	var took []time.Duration
	each := func(name string, do func(i int) error) {
		b.Run(name, func(b *testing.B) {
			took = took[:0]
			i := 0
			for b.Loop() {
				began := time.Now()
				if err := do(i); err != nil {
					b.Fatal(err)
				}
				took = append(took, time.Since(began))
				i++
			}
			reportTail(b, took)
		})
	}
	each("posting", func(i int) error {
		_, err := p.Post(b.Context(), v, forum.NewPost{Topic: mine[i%len(mine)], Text: "A post of the usual length, " + strings.Repeat("with some words ", 16)})
		return err
	})
	each("page of 50 posts", func(i int) error {
		page, err := p.Posts(b.Context(), v, forum.PostQuery{Topic: mine[i%len(mine)], After: 30, Limit: 50})
		if err == nil && len(page.Posts) != 50 {
			err = fmt.Errorf("%d posts", len(page.Posts))
		}
		return err
	})
	each("page of 50 topics", func(int) error {
		_, err := p.Topics(b.Context(), v, forum.TopicQuery{Limit: 50})
		return err
	})
	each("unread in 200 topics", func(int) error {
		unread, err := p.Unread(b.Context(), v, mine)
		if err == nil && len(unread) < 150 {
			err = fmt.Errorf("unread in %d topics", len(unread))
		}
		return err
	})
	each("unread topics of 2 spaces", func(int) error {
		spaces, err := p.Spaces(b.Context(), v)
		if err != nil {
			return err
		}
		_, err = p.UnreadTopics(b.Context(), v, []members.ID{spaces[0].ID, spaces[1].ID})
		return err
	})
	for name, text := range map[string]string{"frequent word": "kami", "two words": "karomi prane", "rare word": "stuvidaze3", "phrase": `"kami2 rone"`} {
		each("search/"+name, func(int) error {
			_, err := p.Search(b.Context(), v, forum.SearchQuery{Text: text, Limit: 20})
			return err
		})
	}
	b.Run("erasing an account with 100 posts", func(b *testing.B) { p.measureErasing(b, v, mine) })
}

// measureErasing measures how long it takes until an account is erased, until the file is
// wiped, and how long who posts meanwhile has to wait: once, however often the others are
// measured.
func (p *place) measureErasing(b *testing.B, v *access.Viewer, topics []members.ID) {
	b.Helper()
	gone := p.person("gone", access.Member)
	for range 100 {
		p.post(gone, &forum.Topic{ID: topics[0]}, "Soon gone")
	}
	before := p.wipings(b)
	began := time.Now()
	must(b, p.store.Write(b.Context(), func(w members.Writer) error { return w.EraseAccount(members.ID(gone.Account()), "mark") }))
	b.ReportMetric(float64(time.Since(began).Milliseconds()), "once-ms")
	var took []time.Duration
	for p.wipings(b) == before {
		asked := time.Now()
		_, err := p.Post(b.Context(), v, forum.NewPost{Topic: topics[len(took)%len(topics)], Text: "While the file is wiped"})
		must(b, err)
		took = append(took, time.Since(asked))
	}
	b.ReportMetric(float64(time.Since(began).Milliseconds()), "wiped-ms")
	reportTail(b, took)
	b.ReportMetric(float64(slices.Max(took).Milliseconds()), "longest-ms")
}

// wipings counts how often the file was written anew, which SQLite counts as a change
// of the tables.
func (p *place) wipings(b *testing.B) uint32 {
	b.Helper()
	f, err := os.Open(filepath.Join(p.dir, community.FileName))
	must(b, err)
	defer func() { _ = f.Close() }()
	head := make([]byte, 44)
	_, err = io.ReadFull(f, head)
	must(b, err)
	return binary.BigEndian.Uint32(head[40:])
}

// reportTail prints the middle and the tail of some times.
func reportTail(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	for _, of := range []struct {
		name string
		part float64
	}{{"p50-ms", 0.5}, {"p99-ms", 0.99}} {
		b.ReportMetric(float64(took[int(float64(len(took)-1)*of.part)].Microseconds())/1000, of.name)
	}
}
