package sqlite

import "testing"

// FuzzBlobs reads arbitrary bytes as what rows hold beside bodies: the worst that
// may come of it is an error.
func FuzzBlobs(f *testing.F) {
	f.Add((&feedItems{entities: []int64{1, 2, 9}, relations: []int64{3}}).pack())
	f.Add([]byte{})
	f.Fuzz(func(_ *testing.T, blob []byte) {
		_, _, _ = unpackFeed(blob)
		_, _ = decodeDataset("a", blob)
	})
}
