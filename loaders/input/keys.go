package input

import "bytes"

// Keys are the names of the members of the first object in the begin of a text:
// the document itself, the first line or the first item of an array. A text that
// is cut gives the names up to there. Formats are told apart by them.
func Keys(head []byte) []string {
	e := &elements{scanner: newScanner(bytes.NewReader(head))}
	c, err := e.peek()
	if err == nil && c == '[' {
		e.pos++
		c, err = e.peek()
	}
	if err != nil || c != '{' {
		return nil
	}
	e.pos++
	var keys []string
	for {
		if c, err = e.peek(); err != nil || c != '"' {
			return keys
		}
		key, err := e.key()
		if err != nil {
			return keys
		}
		keys = append(keys, key)
		if e.value() != nil {
			return keys
		}
		if c, err = e.peek(); err != nil || c != ',' {
			return keys
		}
		e.pos++
	}
}
