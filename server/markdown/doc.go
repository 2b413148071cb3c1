// Package markdown shows what people write as HTML that does nothing but show it.
//
// # What is left of a text
//
// A text is CommonMark with tables, struck-out words and bare addresses as links.
// HTML in it is shown as the text that it is. A picture becomes a link to it, so
// that showing a post asks no other server for anything: nobody learns who reads
// what. Links lead to http and https addresses or to paths of this site, hand no
// standing on and do not say where the reader came from.
//
// # Three hands
//
// The parser makes HTML, a sanitiser with a short list of what is allowed goes over
// it, and a last pass marks what is there to deceive the eye: signs that turn the
// direction of writing or cannot be seen are written out, words that mix alphabets
// are marked, heaps of accents are cut, and a link whose text names another host
// than the one it leads to says where it leads.
//
// A text that would become many times longer as HTML is shown as plain text.
package markdown
