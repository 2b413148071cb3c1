// Package mail writes the letters of the community and sends them: by SMTP, or into
// a folder where whoever runs the place can look at them.
//
// Letters wait in the outbox of the community's store, put there in the transaction
// of what they tell, so that none is lost and none tells what did not happen. [Post]
// takes them from there, writes them in the receiver's language (letters/, a file
// per language) and sends them; what cannot be sent is tried again, later and later,
// for three days.
//
// Links in letters begin with the site's public address, which whoever runs it has
// given: never with what a request says its host is.
//
// A letter is plain text, without pictures, without anything that would tell the
// sender that it was read.
package mail
