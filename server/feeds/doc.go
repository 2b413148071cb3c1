// Package feeds serves what is said in public as Atom, for programs that follow
// places without an account: the newest topics of a public space, and the newest posts
// of a topic in one.
//
// A feed shows what a visitor sees and nothing else, whoever asks for it: it reads as
// nobody, and so can be kept by whatever lies between.
package feeds
