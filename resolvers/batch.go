package resolvers

import (
	"context"
	"sync"
)

// A batch loads things of the community for one answer. Whoever loads a list announces
// what its items lead to; the first resolver that needs one of these loads all that
// were announced by then, in one call.
type batch[K comparable, V any] struct {
	loading sync.Mutex // one load at a time

	mu        sync.Mutex // of what follows; never held while something is loaded
	announced map[K]bool
	known     map[K]V
	asked     map[K]bool
}

// mostBatched is how many things one call loads.
const mostBatched = 500

// announce says that some may be needed.
func (b *batch[K, V]) announce(keys ...K) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.announced == nil {
		b.announced = make(map[K]bool)
	}
	var none K
	for _, k := range keys {
		if k != none && !b.asked[k] {
			b.announced[k] = true
		}
	}
}

// give says what one of them is, for whoever knows it already.
func (b *batch[K, V]) give(key K, value V) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.keep(key)
	b.known[key] = value
}

func (b *batch[K, V]) keep(key K) {
	if b.known == nil {
		b.known, b.asked = make(map[K]V), make(map[K]bool)
	}
	b.asked[key] = true
	delete(b.announced, key)
}

// get is one of them; found is false for one that load did not give. What load gives may
// announce more, also of the same batch: it is known before anybody goes on.
func (b *batch[K, V]) get(ctx context.Context, key K, load func(context.Context, []K) (map[K]V, error)) (value V, found bool, err error) {
	b.loading.Lock()
	defer b.loading.Unlock()
	if keys := b.missing(key); len(keys) > 0 {
		loaded, err := load(ctx, keys)
		if err != nil {
			return value, false, err
		}
		b.mu.Lock()
		for _, k := range keys {
			b.keep(k)
		}
		for k, v := range loaded {
			b.known[k] = v
		}
		b.mu.Unlock()
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	value, found = b.known[key]
	return value, found, nil
}

// missing are what is to be loaded for a key: itself and what was announced; nothing when
// it was loaded already.
func (b *batch[K, V]) missing(key K) []K {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.asked[key] {
		return nil
	}
	keys := []K{key}
	for k := range b.announced {
		if k != key && len(keys) < mostBatched {
			keys = append(keys, k)
		}
	}
	return keys
}
