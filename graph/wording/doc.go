// Package wording puts relations and paths into sentences, in the languages of
// the region and in English and German.
//
// # What a sentence says
//
// One record states one thing, and a [Statement] says it: who, in which role, for
// how much, when, and according to which record of which data set. It says what
// the source says and no more. What was over when the source was read is told in
// the past tense; the present tense is kept for what the source still stated
// without an end, and comes with the day on which it was read; a tie without dates
// was "at an unknown time". Two stretches of time stay two. Where records differ,
// each has its own sentence.
//
// # Names
//
// Names are never inflected, translated or transliterated: languages with cases
// put a noun in the case and the name after it ("stranci Savez za sutra"), and no
// sentence needs to know whether a person is a woman or a man. What a source
// wrote, a role for example, stands in quotation marks, but for a few words that
// sources share (words.go), which are translated.
//
// # Languages are data
//
// A language is a file of the folder catalogues: a line for each message. A
// message holds placeholders, whose names and types are fixed by rules.go. [Open]
// refuses a catalogue that lacks a message or a placeholder, or has one too many,
// so that nothing can be missing when a sentence is made. To add a language, add
// its file; the tests then ask for its golden file.
package wording
