// Package members is who takes part: accounts of people, the organisations that
// they speak for, the circles in which they meet, and how they prove who they are.
//
// # The story in one paragraph
//
// A citizen signs up alone and confirms an e-mail address. Whoever speaks for an
// organisation applies for it; a moderator identifies it and writes down what was
// checked; from then on its people join by single-use invitations, and who invited
// whom is known to moderators. Circles are opened by administrators; their
// conveners let members in. Everything that staff do is written to a log in which
// each entry seals those before it.
//
// # Where to look
//
//   - what there is: account.go, organisation.go, circle.go, session.go, factor.go,
//     record.go, keep.go
//   - what one can do, a file per errand: signup.go, signin.go, reset.go,
//     security.go, apply.go, invite.go, circles.go, administer.go, mydata.go
//   - what whoever runs the place can do: operator.go, audit.go
//   - what it needs from outside: [Store], [Passwords], [Seal], given to [New]
//
// # What is never kept
//
// No network address and no user agent, anywhere. A password is kept as a hash, a
// token or code that opens something as its SHA-256 alone. The log names accounts
// by their id, so that it stays true when the account is gone and says nothing of
// who that was. Times of sessions are kept to the hour. How long the rest is kept is
// [Keep].
//
// Rights are decided by package access alone: each errand asks [access.Viewer]
// first and reads afterwards.
package members
