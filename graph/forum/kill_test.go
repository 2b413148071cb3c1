package forum_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/graph/store/community"
)

// childDir says, in the environment of a child, in which folder it posts.
const childDir = "SPONA_TEST_POSTING_DIR"

// TestMain makes the test binary, run as a child, post until it is killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		if err := postForever(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// What the child posts in, made by the test, and by how many at a time.
var (
	killSpace = idOf(forum.SpaceID, "kill")
	killTopic = idOf(forum.TopicID, "kill")
)

const posters = 3

func poster(n int) members.ID { return idOf('u', fmt.Sprint("poster", "abc"[n:n+1])) }

// killsPerFolder is how often posting into one folder is killed before a new one is
// begun, so that looking at it takes no longer the more it has been through.
const killsPerFolder = 20

// TestKilledPostingLosesNoAcknowledgedPost kills a posting process at random moments,
// again and again over one folder, and looks at the store after each: every post that
// was acknowledged is there, none is there in part, each with its number, its event,
// its news and its place in the search.
//
// SPONA_KILLS sets how often; the full run is
//
//	SPONA_KILLS=500 go test -run Killed -timeout 60m ./graph/forum
func TestKilledPostingLosesNoAcknowledgedPost(t *testing.T) {
	kills := 20
	if n, err := strconv.Atoi(os.Getenv("SPONA_KILLS")); err == nil {
		kills = n
	}
	if testing.Short() {
		kills = 3
	}
	var dir string
	var acknowledged []string
	r := rand.New(rand.NewPCG(17, 17))
	for i := range kills {
		if i%killsPerFolder == 0 {
			dir, acknowledged = t.TempDir(), nil
			prepareKills(t, dir)
		}
		acknowledged = append(acknowledged, killPosting(t, dir, time.Duration(r.IntN(150))*time.Millisecond)...)
		checkPosted(t, dir, acknowledged)
		if t.Failed() {
			t.Fatalf("stopped after kill %d", i)
		}
	}
	if len(acknowledged) == 0 {
		t.Error("nothing was ever acknowledged")
	}
}

// killPosting starts a child, kills it after the delay, counted from its first post,
// and returns the ids that it acknowledged.
func killPosting(t *testing.T, dir string, delay time.Duration) (acknowledged []string) {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), childDir+"="+dir)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	must(t, err)
	must(t, child.Start())
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		t.Fatal("the child says nothing")
	}
	timer := time.AfterFunc(delay, func() { _ = child.Process.Kill() })
	defer timer.Stop()
	for ok := true; ok; ok = lines.Scan() {
		if line := lines.Text(); strings.HasSuffix(line, ".") { // a whole line
			acknowledged = append(acknowledged, strings.TrimSuffix(line, "."))
		}
	}
	if err := child.Wait(); err == nil {
		t.Fatal("the child ended by itself")
	}
	return acknowledged
}

func prepareKills(t *testing.T, dir string) {
	t.Helper()
	store, err := community.Open(t.Context(), dir)
	must(t, err)
	must(t, store.Write(t.Context(), func(w members.Writer) (err error) {
		for n := range posters {
			id := poster(n)
			err = errors.Join(err, w.PutAccount(&members.Account{ID: id, Handle: string(id), Email: string(id), Role: access.Member, State: members.Active}))
		}
		return err
	}))
	must(t, store.WriteForum(t.Context(), func(w forum.Writer) error {
		return errors.Join(w.PutSpace(&forum.Space{ID: killSpace, Name: "Hall"}), w.AddTopic(&forum.Topic{ID: killTopic, Space: killSpace, Title: "A tender"}),
			w.SetLevel(poster(0), killTopic, forum.Watching))
	}))
	must(t, store.Close())
}

// postForever posts, several at a time, and says the id of each post once it is kept.
func postForever(dir string) error {
	ctx := context.Background()
	store, err := community.Open(ctx, dir)
	if err != nil {
		return err
	}
	talk, err := forum.New(forum.Options{Store: store, Key: make([]byte, 32), Limits: forum.Limits{Member: 1 << 30, New: 1 << 30}})
	if err != nil {
		return err
	}
	failed := make(chan error)
	for n := range posters {
		v := access.NewViewer(access.Grants{Account: string(poster(n)), Role: access.Member, Settled: true})
		go func() {
			for {
				p, err := talk.Post(ctx, v, forum.NewPost{Topic: killTopic, Text: "word " + strings.Repeat("x", int(time.Now().UnixNano()%900))})
				if err == nil {
					_, err = fmt.Fprintln(os.Stdout, string(p.ID)+".")
				}
				if err != nil {
					failed <- err
					return
				}
			}
		}()
	}
	return <-failed
}

// checkPosted looks at what a killed child has left.
func checkPosted(t *testing.T, dir string, acknowledged []string) {
	t.Helper()
	store, err := community.Open(t.Context(), dir)
	must(t, err)
	must(t, store.Check(t.Context()))
	there, by := make(map[string]bool), make(map[members.ID]int)
	must(t, store.ReadForum(t.Context(), func(r forum.Reader) error {
		topic, err := r.Topic(killTopic)
		must(t, err)
		last := 0
		for more := true; more; {
			page, err := r.Posts(forum.PostQuery{Topic: killTopic, After: last, Limit: 100}, "")
			must(t, err)
			for _, p := range page.Posts {
				if last++; p.Number != last || !strings.HasPrefix(p.Text, "word") {
					t.Errorf("post %d is %+v", last, p)
				}
				there[string(p.ID)] = true
				by[p.Author]++
			}
			more = page.More
		}
		if topic.Posts != last {
			t.Errorf("the topic has %d posts and says %d", last, topic.Posts)
		}
		phrases, err := forum.Phrases("word")
		must(t, err)
		found, err := r.Search(forum.SearchQuery{Spaces: []members.ID{killSpace}, Phrases: phrases, Limit: 1}, "")
		must(t, err)
		if want := min(last, forum.SearchCap); found.Total != want {
			t.Errorf("%d of %d are found", found.Total, want)
		}
		news, err := r.CountNews(poster(0), []members.ID{killSpace})
		must(t, err)
		if others := last - by[poster(0)]; news != others {
			t.Errorf("%d news of %d posts of others", news, others)
		}
		return nil
	}))
	must(t, store.ReadEvents(t.Context(), func(r events.Reader) error {
		all, err := r.EventsOf(events.Scope{Topic: killTopic}, 0, 1<<20)
		if len(all) != len(there)+1 { // and one of the topic, with its first post
			t.Errorf("%d events of %d posts", len(all), len(there))
		}
		return err
	}))
	for _, id := range acknowledged {
		if !there[id] {
			t.Errorf("%s was acknowledged and is lost", id)
		}
	}
	must(t, store.Close())
}
