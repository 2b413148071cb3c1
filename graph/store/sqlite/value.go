package sqlite

import "database/sql/driver"

// A damaged file can hold a value of another type than the schema says. These
// read it as the zero value, which no checksum confirms.

func integer(v driver.Value) int64 {
	n, _ := v.(int64)
	return n
}

func text(v driver.Value) string {
	s, _ := v.(string)
	return s
}

func blob(v driver.Value) []byte {
	b, _ := v.([]byte)
	return b
}
