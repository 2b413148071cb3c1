//go:build !race

package loops_test

// worlds is how many random graphs are searched.
const worlds = 10_000
