package bench

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// MaxHops is how far the questions for shortest paths go.
const MaxHops = 8

// A Pair asks how two nodes are connected. The answers are numbers of steps, at
// most [MaxHops], or [None].
type Pair struct {
	From, To    int
	Hops        int
	Constrained int // without shared addresses, memberships and hubs on the way
	Cost        int // of the cheapest path of any length, [None] when it is not known
}

const pairColumns = 5 // of pairs.csv: both ends, hops, constrained hops, cost

// ReadPairs reads the pairs of a folder with their answers.
func ReadPairs(dir string) ([]Pair, error) {
	var pairs []Pair
	for row, err := range rows(dir, "pairs.csv", pairColumns) {
		if err != nil {
			return nil, err
		}
		var n [pairColumns]int
		for i := range n {
			if n[i], err = strconv.Atoi(row[i]); err != nil {
				return nil, fmt.Errorf("read pairs.csv: %w", err)
			}
		}
		if n[2] > MaxHops {
			n[2] = None
		}
		pairs = append(pairs, Pair{n[0], n[1], n[2], n[3], n[4]})
	}
	return pairs, nil
}

// WritePairs writes pairs as the floor and the peers read them. Their costs are
// not known: those of the generator's own pairs are.
func WritePairs(dir string, pairs []Pair) (err error) {
	file, err := os.Create(filepath.Join(dir, "pairs.csv"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	w := bufio.NewWriter(file)
	fmt.Fprintln(w, "a,b,dist,cdist,cost")
	for _, p := range pairs {
		fmt.Fprintf(w, "%d,%d,%d,%d,%d\n", p.From, p.To, p.Hops, p.Constrained, None)
	}
	return w.Flush()
}

// coreDegree is the least degree of a node that counts as one of the core:
// nobody at the end of a chain has it.
const coreDegree = 6

// Core are random pairs of the core, where both sides of a search grow fast.
// The same seed gives the same pairs.
func (n *Network) Core(count int, seed uint64) []Pair {
	return n.between(count, seed, func(node int) bool { return n.Degree(node) >= coreDegree })
}

// Hubs are random pairs of hubs, whose first step already reaches hundreds.
func (n *Network) Hubs(count int, seed uint64) []Pair { return n.between(count, seed, n.Hub) }

// between are pairs of nodes that are as wanted, with their answers; none when
// there are not two such nodes.
func (n *Network) between(count int, seed uint64, wanted func(node int) bool) []Pair {
	var nodes []int
	for node := range n.Nodes() {
		if wanted(node) {
			nodes = append(nodes, node)
		}
	}
	if len(nodes) < 2 {
		return nil
	}
	r := rand.New(rand.NewPCG(seed, uint64(count)))
	var pairs []Pair
	for len(pairs) < count {
		a, b := nodes[r.IntN(len(nodes))], nodes[r.IntN(len(nodes))]
		if a != b {
			pairs = append(pairs, Pair{a, b, n.Distance(a, b, MaxHops, false), n.Distance(a, b, MaxHops, true), None})
		}
	}
	return pairs
}
