//go:build unix

package main

import "golang.org/x/sys/unix"

// mostConnections leaves most of the files that the process may open to websockets,
// which hold them for long, the store and everything else.
func mostConnections() int { return shareOfFiles(4096, 4) }

// mostSockets is how many websockets are open at a time, beside other connections.
func mostSockets() int { return shareOfFiles(65_536, 2) }

// shareOfFiles is a part of the files that the process may open, most at the most. The
// Go runtime has raised the limit as far as it goes.
func shareOfFiles(most, part uint64) int {
	const least = 8
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		return int(most)
	}
	return int(max(least, min(most, limit.Cur/part)))
}
