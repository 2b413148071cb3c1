package storetest

import "testing"

// Two models have to agree, or the operations are not the same for both.
func TestTwinsAgreeWithThemselves(t *testing.T) {
	Twins(t, 1, 500, newModel(), newModel())
}
