//go:build race

package sqlite

// slowdown is how much longer the race detector makes what SQLite does; tests
// that try every possibility take steps as much larger.
const slowdown = 15
