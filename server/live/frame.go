package live

import (
	"encoding/binary"
	"encoding/json"
	"sync/atomic"

	"github.com/gorilla/websocket"
)

// frameBuffer is how much is written at a time.
const frameBuffer = 4 << 10

// A payload is the answer made out of one event, the same for all of a stream. Only
// what is around it differs, by the id that each client chose.
type payload struct {
	body  []byte
	frame atomic.Pointer[preparedFrame] // for the id that had it first
}

// A preparedFrame is the whole frame for one id.
type preparedFrame struct {
	id    string // quoted
	bytes []byte
}

// An entry waits to be written.
type entry struct {
	op      *operation // whose it is; nil for none
	seq     int64      // of the event; 0 for none
	payload *payload   // of a "next"; nil for raw
	raw     []byte
	kind    int // of message; 0 for text
}

// size is about how much the entry keeps in memory.
func (e entry) size() int {
	if e.payload != nil {
		return len(e.payload.body)
	}
	return len(e.raw)
}

const (
	finalBit = 0x80

	short, medium   = 126, 126
	long            = 127
	shortest16Limit = 1 << 16
)

// appendHeader appends the head of an unmasked frame that is the whole of a message.
func appendHeader(b []byte, kind, length int) []byte {
	b = append(b, finalBit|byte(kind))
	switch {
	case length < short:
		return append(b, byte(length))
	case length < shortest16Limit:
		return binary.BigEndian.AppendUint16(append(b, medium), uint16(length))
	}
	return binary.BigEndian.AppendUint64(append(b, long), uint64(length))
}

const nextBefore, nextBetween, nextAfter = `{"id":`, `,"type":"next","payload":`, `}`

func appendNext(b []byte, id string, body []byte) []byte {
	b = appendHeader(b, websocket.TextMessage, len(nextBefore)+len(id)+len(nextBetween)+len(body)+len(nextAfter))
	b = append(append(append(b, nextBefore...), id...), nextBetween...)
	return append(append(b, body...), nextAfter...)
}

// appendTo appends the entry as a frame.
func (e entry) appendTo(b []byte) []byte {
	if e.payload == nil {
		kind := e.kind
		if kind == 0 {
			kind = websocket.TextMessage
		}
		return append(appendHeader(b, kind, len(e.raw)), e.raw...)
	}
	f := e.payload.frame.Load()
	if f == nil {
		f = &preparedFrame{e.op.quoted, appendNext(nil, e.op.quoted, e.payload.body)}
		if !e.payload.frame.CompareAndSwap(nil, f) {
			f = e.payload.frame.Load()
		}
	}
	if f.id == e.op.quoted {
		return append(b, f.bytes...)
	}
	return appendNext(b, e.op.quoted, e.payload.body)
}

// quote is a text as JSON.
func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil { // cannot be: it is a string
		return `""`
	}
	return string(b)
}
