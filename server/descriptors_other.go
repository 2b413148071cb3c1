//go:build !unix

package main

// mostConnections is how many connections are open at a time.
func mostConnections() int { return 4096 }

// mostSockets is how many websockets are.
func mostSockets() int { return 4096 }
