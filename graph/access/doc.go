// Package access decides who may see and do what. It decides and nothing else: it
// reads no store, knows no session and writes no log, so that every question of
// access has one answer, in one place, that a test can go through case by case.
//
// # How a decision is made
//
// A [Viewer] is who asks: nobody in particular, or an account with a [Role] and a
// standing in some circles, through a session or a token. An [Action] is what they
// want to do. Where it happens is a [Space]: in public, among all members, or in
// one circle. [Viewer.May] gives a [Verdict].
//
// What may be done is one table (rules.go), a row per action. An action without a
// row cannot be compiled into a verdict: it is refused to everybody.
//
// # What must not be learnt
//
// A circle exists only for those who may see it. [Unseen] is therefore a verdict of
// its own: the caller answers as it does for what is not there at all, by the same
// code and with the same bytes. [Refused] is for what the viewer knows of anyhow.
//
// Administrators run the place; they are not let into every room. Staff see that a
// circle exists and who is in it, since they open it and answer for it. What is
// said there, only those inside read.
package access
