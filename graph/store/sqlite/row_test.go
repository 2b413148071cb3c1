package sqlite

import (
	"bytes"
	"testing"

	"github.com/govalues/decimal"
	"pgregory.net/rapid"

	"spona/graph"
	"spona/graph/store/record"
)

func TestIDsComeBackFromTheirNumbersAndSortLikeThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := rapid.SliceOfN(rapid.Byte(), 15, 15)
		a, b := raw.Draw(t, "a"), raw.Draw(t, "b")
		idA, idB := graph.EntityIDOf(a), graph.EntityIDOf(b)
		keyA, keyB := keyOf(idA), keyOf(idB)
		if keyA.entity() != idA || !bytes.Equal(keyA.bytes(), a) || keyA.relation() != graph.RelationIDOf(a) {
			t.Fatalf("%x comes back as %x", a, keyA.bytes())
		}
		less := keyA.high < keyB.high || keyA.high == keyB.high && keyA.low < keyB.low
		if less != (idA < idB) {
			t.Fatalf("%s and %s sort as %v and %v", idA, idB, keyA, keyB)
		}
	})
	if keyOf("") != (idKey{}) || keyOf("e'; DROP TABLE entity;--") != (idKey{}) {
		t.Error("a malformed id has a key")
	}
}

// decimals draws numbers of few and of many digits, close together often enough.
func decimals() *rapid.Generator[decimal.Decimal] {
	return rapid.Custom(func(t *rapid.T) decimal.Decimal {
		coef := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-100, 100), rapid.Int64Range(9007199254740990, 9007199254740999)).Draw(t, "coefficient")
		return decimal.MustNew(coef, rapid.IntRange(0, 19).Draw(t, "scale"))
	})
}

func TestAmountsCompareAsTheirPairsDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := decimals().Draw(t, "a"), decimals().Draw(t, "b")
		aw, ar := record.SplitAmount(a)
		bw, br := record.SplitAmount(b)
		got := 0
		switch {
		case aw < bw || aw == bw && ar < br:
			got = -1
		case aw > bw || aw == bw && ar > br:
			got = 1
		}
		if got != a.Cmp(b) {
			t.Fatalf("%s and %s compare as %d, their pairs (%g, %g) and (%g, %g) as %d", a, b, a.Cmp(b), aw, ar, bw, br, got)
		}
	})
}

func TestChecksumNoticesEveryPartOfARow(t *testing.T) {
	key, about, body := idKey{1, 2}, []int64{3, 4, 5}, []byte("body")
	sealed := seal(key, about, body)
	if got, err := unseal(key, about, sealed); err != nil || got != "body" {
		t.Fatalf("unseal = %q, %v", got, err)
	}
	for name, read := range map[string]func() (string, error){
		"another id":       func() (string, error) { return unseal(idKey{1, 3}, about, sealed) },
		"another end":      func() (string, error) { return unseal(key, []int64{3, 5, 4}, sealed) },
		"another body":     func() (string, error) { return unseal(key, about, append(sealed[:len(sealed)-1:len(sealed)-1], 'Y')) },
		"no body":          func() (string, error) { return unseal(key, about, nil) },
		"a body cut short": func() (string, error) { return unseal(key, about, sealed[:6]) },
	} {
		if _, err := read(); err == nil {
			t.Errorf("%s went unnoticed", name)
		}
	}
}
