// Package paths finds how entities are connected.
//
// A path is a sequence of distinct entities, each related to the next in either
// direction; all relations of a step are its evidence. [Between] finds the paths
// of fewest steps, and in order of length as many more as were asked for; or those
// that cost least, see [Weights]; and of either, where a [Time] is asked for, only
// those whose steps go together in time. [Expand] looks around one entity, and
// [Connect] links several by a small subgraph.
//
// # How it searches
//
// Two balls grow around the ends, step by step, always the one that is cheaper to
// grow, until they touch: that gives the length of the shortest path. The paths of
// a length are then those that cross from one ball into the other. For each
// position on such a path the entities that can stand there are found from the
// crossing outwards, with the arcs between neighbouring positions; every way
// through these arcs is a path, or visits an entity twice and is left out. So
// nothing is tried that cannot arrive, and the order (by the entities' ids) is
// the same whatever the memory layout. The shortest ones are mostly found sooner,
// by a walk that goes to the neighbour with the least id first and steps over into
// the other ball where it can.
//
// # Hubs
//
// A row that is far longer than all that was read before is left for later: paths
// through such an entity are found from the other end, by looking from its
// neighbours back at it. Only when that could miss a path, or costs more, the row
// is read after all. So an entity with hundreds of thousands of relations costs
// little where it is one step of a short path.
//
// # Costs and time
//
// For the cheapest paths, two waves of labels spread from the ends until they have
// seen all that can be on a path within a bound; then the paths are put together
// step by step, always the one that can still become the cheapest. The shortest
// paths are found before, and say how far the bound has to rise at most. What a path
// costs is the sum of parts, whole numbers each with a label.
//
// A step is possible in time or not; what a search remembers of that is a [Window].
// For the shortest paths, windows spread position by position from the start and are
// followed back from the end, so that it is soon known when there is no such path.
// Memory is the limit of all of this: where much is read that is far apart, it is
// asked for together.
//
// # Time
//
// The relations of a step have spells, with dates of which little may be known. When
// a path held as a whole, or whether its steps came one after another, is said as
// intervals ([Overlaps], [Sequences]): certain only when it rests on known days, and
// with the step that decides. A search carries [Window] values instead, which are
// all that it has to know of the steps behind it.
//
// # Money and power
//
// [RiskPaths] has one end only. It follows patterns, which are data ([Patterns]), and
// takes them all at once: those that begin alike are one search that far. What has
// been found bounds what is still looked at.
//
// # Several entities
//
// To link more than two by few steps, a region grows around each of them; every node
// belongs to the one that is nearest. Where regions touch there is a way between two
// entities, and the shortest such ways that make a tree are close to the smallest
// subgraph. A group of them that has little around it, as at the end of a chain, looks
// for its nearest one alone, so that the regions of the others need not grow. By cost
// the tree is made of the cheapest paths between each two.
//
// # What it reads
//
// A search runs over a view. Either it is all there, in memory ([Memory]), or its
// rows are fetched from a store in one round trip for each step ([Remote]): the
// answers are the same.
package paths
