// Package forum is what people say to each other: spaces, topics, posts, and how
// those who follow them are told.
//
// # The story in one paragraph
//
// A [Space] is public, of all members, or of one circle; in it people talk in topics,
// in chat, or in questions that an answer solves. A [Topic] can be about something of
// the graph: it then holds a [Snapshot] of what the graph said, which never changes.
// A [Post] has a number in its topic, and how it read before each edit is kept. Who
// follows a topic is told of news by a [Notification], once for each piece of news,
// in the place and by mail. Whoever moderates hides, locks and moves, with a reason
// that those concerned are told and that the moderators' log keeps.
//
// # Where to look
//
//   - what there is: space.go, topic.go, anchor.go, post.go, poll.go, follow.go,
//     notification.go, report.go
//   - what one can do, a file per errand: spaces.go, start.go, posting.go, editing.go,
//     arranging.go, taking_part.go, reading.go, searching.go, following.go, news.go,
//     mail.go, reporting.go, moderating.go, silence.go, mydata.go
//   - what it needs from outside: [Store], given to [New]
//
// # What others may learn
//
// Rights are decided by package access alone, before anything is counted. What is not
// for the viewer is answered as what is not there ([access.NotFound]), and lists,
// totals, unread counts and searches are made of what the viewer may read and of
// nothing else. How many voted for what is told; who did is not.
//
// # What is left of an account that is erased
//
// Its posts keep their numbers, without text and without author; everything else that
// it wrote, chose or was told is gone. Others who mentioned it did so by the id, which
// then names nobody. The store promises it ([Writer]), and its tests read the bytes.
package forum
