//go:build !race

package paths_test

// graphs is how many random graphs are searched.
const graphs = 10_000
