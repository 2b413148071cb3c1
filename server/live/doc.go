// Package live tells clients over a websocket what happens, and answers their queries
// and mutations there: an own transport for the protocol graphql-transport-ws, and the
// hub behind it.
//
// # The story in one paragraph
//
// Whoever changes something appends an event to the community's file with the change.
// After each commit the [Hub] is woken ([Hub.Wake]); it reads what is new, once, in the
// order of the commits, together with the changes of rights. Whose rights changed is
// asked about anew before any later event is handed out. An event goes to the streams
// of what it belongs to. A stream is all who ask the same and may see the same: the
// document is executed once for the event, and its bytes go into the queues of the
// sockets. A few writers, shared by all, write them.
//
// # Where to look
//
//   - a socket's life: transport.go, socket.go, message.go, closing.go
//   - what is asked over it: operation.go, subscribing.go
//   - how it is told: hub.go, stream.go, follower.go, resuming.go, cursor.go, room.go
//   - how bytes leave: queue.go, frame.go, writer.go
//   - time: wheel.go; rights: rights.go; the end: drain.go
//
// # Nothing lost, nothing twice
//
// Each event has a number. A subscription knows the last one that it was told (seen).
// It reads on from there by itself (resuming.go) until nothing is left between that and
// where its stream stands, and then joins the stream, which skips what it has seen.
// The same happens after a reconnect with a cursor, after a change of rights, and when
// the server was down: the events are in the file.
//
// # What strangers can make it do
//
// Everything is bounded: sockets in all and per client, attempts to open one, time to
// say hello, size and number of messages, subscriptions per socket, what waits for a
// slow reader, the time of a write. A subscriber costs one goroutine, its reader, and
// a few KiB: there is no goroutine per subscription and no buffer that waits for use.
//
// Locks are taken in the order hub, stream, socket.
package live
