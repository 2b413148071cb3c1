//go:build unix

package live_test

import (
	"fmt"
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// W12 and S2: the server is killed while posts come, again and again. Every post that
// was acknowledged is there, and every reader is told all posts once and in order.
// SPONA_KILLS changes how often; 500 take some minutes:
//
//	SPONA_KILLS=500 go test ./server/live -run Killed -timeout 1h
func TestReadersMissNothingWhenTheServerIsKilled(t *testing.T) {
	kills := 20
	if text := os.Getenv("SPONA_KILLS"); text != "" {
		var err error
		kills, err = strconv.Atoi(text)
		must(t, err)
	}
	const readers = 8
	dir := t.TempDir()
	p := startAlone(t, dir, "127.0.0.1:0")
	address := p.address
	k := &killing{address: address, stop: make(chan struct{})}
	told := make([][]int64, readers)
	var wg sync.WaitGroup
	for i := range readers {
		wg.Go(func() { told[i] = k.read() })
	}
	var acknowledged []int64
	wg.Go(func() { acknowledged = k.post() })
	for range kills {
		before := k.count()
		until(t, "posts come", func() bool { return k.count() >= before+3 })
		p.kill()
		p = startAlone(t, dir, address)
	}
	before := k.count()
	until(t, "posts come after all", func() bool { return k.count() >= before+3 })
	close(k.stop)
	wg.Wait()
	last := acknowledged[len(acknowledged)-1]
	for i, ids := range told {
		there := make(map[int64]bool, len(ids))
		for j, id := range ids {
			if j > 0 && id != ids[j-1]+1 {
				t.Fatalf("reader %d was told %d after %d", i, id, ids[j-1])
			}
			there[id] = true
		}
		for _, id := range acknowledged {
			if id >= ids[0] && !there[id] {
				t.Fatalf("reader %d was never told %d, of %d to %d", i, id, ids[0], last)
			}
		}
	}
	t.Logf("%d kills, %d posts acknowledged", kills, len(acknowledged))
}

// A killing is posting and reading while the server is killed.
type killing struct {
	address string
	stop    chan struct{}

	mu     sync.Mutex
	posted int
	last   int64 // acknowledged
	ended  bool
}

func (k *killing) count() int {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.posted
}

// post posts until it is stopped, and gives what was acknowledged.
func (k *killing) post() (ids []int64) {
	for {
		select {
		case <-k.stop:
			k.mu.Lock()
			k.ended = true
			k.mu.Unlock()
			return ids
		case <-time.After(time.Millisecond):
		}
		id, err := publishTo(k.address, "h1")
		if err != nil {
			continue // it is killed
		}
		ids = append(ids, id)
		k.mu.Lock()
		k.posted++
		k.last = id
		k.mu.Unlock()
	}
}

// read follows the topic, coming back whenever the server is gone, until it has the
// last post.
func (k *killing) read() (ids []int64) {
	after := ""
	for {
		ws, err := k.open(after)
		for err == nil {
			var body []byte
			if _, body, err = ws.ReadMessage(); err != nil {
				break
			}
			id, cursor, told := postIn(body)
			if !told {
				break
			}
			ids, after = append(ids, id), cursor
			k.mu.Lock()
			done := k.ended && id >= k.last
			k.mu.Unlock()
			if done {
				_ = ws.Close()
				return ids
			}
		}
		if ws != nil {
			_ = ws.Close()
		}
		k.mu.Lock()
		done := k.ended && len(ids) > 0 && ids[len(ids)-1] >= k.last
		k.mu.Unlock()
		if done {
			return ids
		}
		<-time.After(5 * time.Millisecond)
	}
}

func (k *killing) open(after string) (*websocket.Conn, error) {
	d := websocket.Dialer{Subprotocols: []string{"graphql-transport-ws"}, HandshakeTimeout: time.Second}
	ws, answer, err := d.Dial("ws://"+k.address+"/graphql?stage", nil)
	if err != nil {
		return nil, err
	}
	_ = answer.Body.Close()
	c := &client{ws: ws}
	if err := c.start(after); err != nil {
		return ws, err
	}
	return ws, ws.SetReadDeadline(time.Now().Add(2 * time.Second)) // the last post may be the last for ever
}

// postIn reads the number and cursor of a "next".
func postIn(body []byte) (id int64, cursor string, told bool) {
	r, err := parse(body)
	if err != nil || r.Type != "next" {
		return 0, "", false
	}
	var p post
	if p, err = r.only(); err != nil {
		return 0, "", false
	}
	_, err = fmt.Sscanf(string(p.ID), "m%d", &id)
	return id, p.Cursor, err == nil
}
