// Package events says what happened in the community, for those who follow it live.
//
// # The story in one paragraph
//
// Whoever changes something appends an [Event] in the same transaction
// ([Writer.AppendEvent]), so that there is no change without its event and no event
// without its change. The store numbers events in the order of their commits. Whoever
// follows reads what is new by that number and hands on what fits its [Scope]; who was
// away reads on from the number that they have seen last, and misses nothing.
//
// # What an event holds
//
// Ids and nothing else: never a text, and never who wrote something. What a reader may
// see of it is decided when it is told to them, by what they may see then.
//
// # How far back one can read on
//
// Events are forgotten after a while ([Writer.ForgetEvents]). Whoever saw none of what
// is still known has to begin anew, which [Bounds.Resumes] tells. The numbers go on in
// one file for ever; a file that was restored from a backup gets another epoch, as it
// may give the same numbers to other events.
package events
