// Package paths finds how entities are connected.
//
// A path is a sequence of distinct entities, each related to the next in either
// direction; all relations of a step are its evidence. [Search.Between] finds the
// paths of fewest steps, and in order of length as many more as were asked for.
//
// # How it searches
//
// Two balls grow around the ends, step by step, always the one that is cheaper to
// grow, until they touch: that gives the length d of the shortest path. The
// paths of a length L are then those that cross from one ball into the other. For
// each position on such a path the entities that can stand there are found from
// the middle outwards, with the arcs between neighbouring positions; every way
// through these arcs is a path, or visits an entity twice and is left out. So
// nothing is tried that cannot arrive, and the order (by the entities' ids) is
// the same whatever the memory layout.
//
// The search reads whole layers at a time through one method ([Graph]), which an
// in-memory view and a store both have.
package paths
