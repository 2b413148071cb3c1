package live_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// A crowd is readers of many topics, and who posts there.
const (
	crowdTopics  = 50
	crowdReaders = 200 // of each
	crowdRate    = 100 // posts a second in all
)

// A crowdTopic knows when each of its posts was begun.
type crowdTopic struct {
	name  string
	mu    sync.Mutex
	begun []time.Time
}

func (c *crowdTopic) when(n int) time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.begun[n]
}

// A crowd measures.
type crowd struct {
	address string
	topics  [crowdTopics]crowdTopic
	told    atomic.Int64
	wrong   atomic.Int64
	cut     atomic.Int64 // sockets that ended
	mu      sync.Mutex
	took    []time.Duration // from the beginning of a post to each reader
}

// gatherCrowd opens all readers, posts for a minute, and prints what it measured.
func gatherCrowd(address string) error {
	long := time.Minute
	if text := os.Getenv("SPONA_TOPICS"); text != "" {
		var err error
		if long, err = time.ParseDuration(text); err != nil {
			return err
		}
	}
	c := &crowd{address: address}
	if err := c.open(); err != nil {
		return err
	}
	posts, err := c.post(long)
	if err != nil {
		return err
	}
	due := int64(len(posts) * crowdReaders)
	for deadline := time.Now().Add(10 * time.Second); c.told.Load() < due && time.Now().Before(deadline); {
		<-time.After(10 * time.Millisecond)
	}
	fmt.Printf("%d topics with %d readers each, %d posts in %s: %d of %d told, %d out of order, %d sent away\n",
		crowdTopics, crowdReaders, len(posts), long, c.told.Load(), due, c.wrong.Load(), c.cut.Load())
	c.mu.Lock()
	defer c.mu.Unlock()
	fmt.Printf("posting  p50 %s p99 %s\n", percentile(posts, 50), percentile(posts, 99))
	fmt.Printf("delivery p50 %s p99 %s longest %s\n", percentile(c.took, 50), percentile(c.took, 99), percentile(c.took, 100))
	return nil
}

func percentile(all []time.Duration, p int) time.Duration {
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[min(len(all)-1, len(all)*p/100)].Round(10 * time.Microsecond)
}

func (c *crowd) open() error {
	var failures, wg = make(chan error, crowdTopics), sync.WaitGroup{}
	for i := range c.topics {
		c.topics[i].name = fmt.Sprintf("h%d", i)
		wg.Go(func() {
			for range crowdReaders {
				if err := c.reader(&c.topics[i]); err != nil {
					failures <- err
					return
				}
			}
		})
	}
	wg.Wait()
	close(failures)
	return <-failures
}

// reader opens one socket and reads in a goroutine.
func (c *crowd) reader(topic *crowdTopic) error {
	ws, err := c.follow(topic, "")
	if err != nil {
		return err
	}
	go c.read(ws, topic)
	return nil
}

// follow opens a socket that is told a topic's posts after a cursor.
func (c *crowd) follow(topic *crowdTopic, after string) (*websocket.Conn, error) {
	d := websocket.Dialer{Subprotocols: []string{"graphql-transport-ws"}, ReadBufferSize: 1024, WriteBufferSize: 512, HandshakeTimeout: time.Minute}
	ws, answer, err := d.Dial("ws://"+c.address+"/graphql?stage", nil)
	if err != nil {
		return nil, err
	}
	_ = answer.Body.Close()
	if after != "" {
		after = `, after: \"` + after + `\"`
	}
	if err := ws.WriteMessage(websocket.TextMessage, []byte(`{"type":"connection_init"}`)); err != nil {
		return nil, err
	}
	if _, _, err := ws.ReadMessage(); err != nil {
		return nil, err
	}
	query := `{"id":"1","type":"subscribe","payload":{"query":"subscription { postAdded(topic: \"` + topic.name + `\"` + after + `) { cursor id text } }"}}`
	return ws, ws.WriteMessage(websocket.TextMessage, []byte(query))
}

// read reads all posts, coming back with its cursor when it is sent away.
func (c *crowd) read(ws *websocket.Conn, topic *crowdTopic) {
	var took []time.Duration
	last, cursor := int64(0), ""
	for n := 0; ; n++ {
		_, body, err := ws.ReadMessage()
		for err != nil {
			c.cut.Add(1)
			_ = ws.Close()
			if ws, err = c.follow(topic, cursor); err != nil {
				return // the server is gone
			}
			_, body, err = ws.ReadMessage()
		}
		now := time.Now()
		_, after, _ := strings.Cut(string(body), `"id":"m`)
		text, _, _ := strings.Cut(after, `"`)
		if id, err := number(text); err != nil || id <= last {
			c.wrong.Add(1)
		} else {
			last = id
		}
		_, after, _ = strings.Cut(string(body), `"cursor":"`)
		cursor, _, _ = strings.Cut(after, `"`)
		took = append(took, now.Sub(topic.when(n)))
		c.told.Add(1)
		if len(took) == 20 {
			c.mu.Lock()
			c.took = append(c.took, took...)
			c.mu.Unlock()
			took = took[:0]
		}
	}
}

// post posts at the rate, so long, and says how long each took.
func (c *crowd) post(long time.Duration) ([]time.Duration, error) {
	<-time.After(3 * time.Second) // all subscriptions stand, and memory settles
	var mu sync.Mutex
	var took []time.Duration
	var failed error
	var wg sync.WaitGroup
	tick := time.NewTicker(time.Second / crowdRate)
	defer tick.Stop()
	busy := [crowdTopics]sync.Mutex{}
	for n := 0; n < int(long.Seconds()*crowdRate); n++ {
		<-tick.C
		wg.Go(func() {
			topic := &c.topics[n%crowdTopics]
			busy[n%crowdTopics].Lock() // in the order of a topic's posts
			defer busy[n%crowdTopics].Unlock()
			began := time.Now()
			topic.mu.Lock()
			topic.begun = append(topic.begun, began)
			topic.mu.Unlock()
			err := publish(c.address, topic.name)
			mu.Lock()
			defer mu.Unlock()
			took, failed = append(took, time.Since(began)), errors.Join(failed, err)
		})
	}
	wg.Wait()
	return took, failed
}

// publish posts to a topic of a server.
func publish(address, topic string) error {
	_, err := publishTo(address, topic)
	return err
}

// publishTo posts to a topic, and gives the number once it is kept.
func publishTo(address, topic string) (int64, error) {
	answer, err := http.Post("http://"+address+"/graphql?publish="+topic, "application/json", nil)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return 0, err
	}
	if answer.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("%d: %s", answer.StatusCode, body)
	}
	return number(string(body))
}
