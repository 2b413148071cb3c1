// Package network writes a graph, or what a search found of it, for programs that
// draw and analyse networks: GraphML (Cytoscape, yEd, igraph, NetworkX) and GEXF
// 1.3 (Gephi, NetworkX). Both are for looking at, not for loading again: use the
// native format for that.
//
// A node is an entity, an edge a relation, each with its id. Their attributes have
// the same names in both formats; one that is not known is left out.
//
//	node   kind, name, countries, live, dataset, record, tier, url
//	edge   kind, symmetric, role, status, start, end, intervals, dates, amount,
//	       currency, share, dataset, record, tier, url
//
// dataset, record, tier and url are of the first source. live tells whether some
// data set still describes the entity. Relations that none states any more are
// left out, and so are those that only name matches or contributions state (tier
// C) unless they are asked for. The data sets and their licences are in the
// description at the head of a file.
//
// # Dates
//
// start and end are written as far as they are known: 2014, 2014-05 or 2014-05-03.
// Where a relation has several spells there are none that would make one of them;
// intervals has all, in the form of ISO 8601 with nothing for what is not known
// ("2004/2008-05; 2012/"), and dates says how they are known: exact, partial,
// derived from a legislative period, or unknown.
//
// GEXF has a time line beside, which wants whole days: there a spell begins on the
// first day and ends on the last that its dates may mean. One without an end is
// open there: the source does not say that it still lasts.
//
// # Direction
//
// NetworkX refuses files with edges of both sorts, so that all are directed; those
// whose direction means nothing, as in a family, are marked as symmetric.
//
// # Parallel edges
//
// There is an edge for each relation. NetworkX and igraph keep all of them; Gephi
// makes one of those that are parallel, from GEXF one for each kind: do not add up
// amounts there.
package network
