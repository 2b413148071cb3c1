import type { DrawnGraph, DrawnNode } from '../drawnGraph';
import type { Grouping, Layout } from '../exploreShape';
import { apart } from './apart';
import { byForce } from './force';
import { inDiscs } from './grouped';
import { inLayers } from './layered';
import { overTime } from './time';

/** A place on the canvas; y grows downwards. */
export interface Point {
  x: number;
  y: number;
}

/** Places by id. */
export type Places = Map<string, Point>;

/** What a placing takes into account. */
export interface Placing {
  starts: readonly string[];
  layout: Layout;
  group: Grouping;
  /** Those that somebody put where they are. */
  pins: ReadonlyMap<string, Point>;
  /** Where they were before: who stays should move little. */
  before: ReadonlyMap<string, Point>;
  /** How large names are; 1 on a desk. */
  names: number;
}

/** A mark beside the entities: a year of the time line. */
export interface Mark extends Point {
  id: string;
  /** A date; "" for the place of what has none. */
  date: string;
}

/** Where everything is. */
export interface Placed {
  places: Places;
  marks: Mark[];
}

/** Places a graph. Pinned entities are where they were put, in every layout, and names do not lie over one another. */
export function place(graph: DrawnGraph, placing: Placing): Placed {
  const { places, marks } = laidOut(graph, placing);
  for (const [id, at] of placing.pins) if (places.has(id)) places.set(id, at);
  apart(graph, placing, places);
  return { places, marks: above(places, marks) };
}

const axisGap = 64;

/** The time line above all entities, wherever they are now. */
function above(places: Places, marks: readonly Mark[]): Mark[] {
  const top = Math.min(...[...places.values()].map(({ y }) => y));
  return marks.map((mark) => ({ ...mark, y: top - axisGap }));
}

function laidOut(graph: DrawnGraph, placing: Placing): Placed {
  switch (placing.layout) {
    case 'layered':
      return { places: inLayers(graph, placing), marks: [] };
    case 'time':
      return overTime(graph, placing);
    case 'force':
      return {
        places: placing.group === 'none' ? byForce(graph, placing) : inDiscs(graph, placing),
        marks: [],
      };
  }
}

/** What an entity is put together with others by; the first of its countries. */
export function groupOf(node: DrawnNode, group: Grouping): string {
  if (group === 'kind') return node.kind;
  return group === 'country' ? (node.countries[0] ?? '') : '';
}

/** The nth point of a spiral that fills a disc evenly. */
export function onSpiral(n: number, gap: number, center: Point = { x: 0, y: 0 }): Point {
  const golden = Math.PI * (3 - Math.sqrt(5));
  const radius = gap * Math.sqrt(n);
  return { x: center.x + radius * Math.cos(n * golden), y: center.y + radius * Math.sin(n * golden) };
}
