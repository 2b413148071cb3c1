//go:build unix

package live

import "syscall"

// tryWrite writes as much as the connection takes at once; whole says that it was all.
// A connection that fails is left to a write that waits, which says how.
func tryWrite(raw syscall.RawConn, b []byte) (n int, whole bool) {
	if raw == nil {
		return 0, false
	}
	err := raw.Write(func(fd uintptr) bool {
		n, _ = syscall.Write(int(fd), b)
		return true // never waits
	})
	n = max(n, 0)
	return n, err == nil && n == len(b)
}
