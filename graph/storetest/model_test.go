package storetest

import (
	"testing"

	"spona/graph"
)

// The model that stores are compared with passes the cases itself.
func TestModelKeepsTheContract(t *testing.T) {
	Run(t, func(*testing.T) graph.Store { return newModel() })
}
