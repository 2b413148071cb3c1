package live

import "time"

// writers write what waits in the queues of sockets. There are as many as processors:
// none of them ever waits for a client. What a connection does not take at once is
// written by a goroutine of its own, which has its time.
type writers struct {
	*line[*socket]

	bytes *bytesPool
	limit time.Duration
}

// run writes until the context of the line ends.
func (w writers) run() {
	var batch []*socket
	for {
		if batch = w.take(batch); batch == nil {
			return
		}
		for _, s := range batch {
			w.write(s)
		}
		clear(batch)
	}
}

// write writes what waits for a socket, as far as its connection takes it at once.
func (w writers) write(s *socket) {
	b := w.bytes.get()
	for {
		frames, last := s.take((*b)[:0])
		*b = frames
		if len(frames) == 0 {
			w.bytes.put(b)
			return
		}
		n, whole := tryWrite(s.raw, frames)
		if !whole {
			go w.wait(s, b, n, last)
			return
		}
		if last {
			s.closed()
		}
	}
}

// wait writes what is left of the frames, and all that comes meanwhile. A connection
// that takes too long ends.
func (w writers) wait(s *socket, b *[]byte, from int, last bool) {
	defer w.bytes.put(b)
	for rest := (*b)[from:]; len(rest) > 0; {
		err := s.conn.SetWriteDeadline(time.Now().Add(w.limit))
		if err == nil {
			_, err = s.conn.Write(rest)
		}
		if err != nil {
			s.kill()
			return
		}
		if last {
			s.closed()
		}
		_ = s.conn.SetWriteDeadline(time.Time{}) // before others write; one that is gone needs none
		rest, last = s.take((*b)[:0])
		*b = rest
	}
}
