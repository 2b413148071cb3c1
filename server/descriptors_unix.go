//go:build unix

package main

import "golang.org/x/sys/unix"

// mostConnections leaves half of the files that the process may open to the
// store and everything else.
func mostConnections() int {
	const most, least = 4096, 8
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		return most
	}
	return int(max(least, min(most, limit.Cur/2)))
}
