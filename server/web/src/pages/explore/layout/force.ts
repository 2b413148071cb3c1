import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { neighboursOf, type DrawnGraph } from '../drawnGraph';
import { onSpiral, type Places, type Placing, type Point } from './place';

interface Body extends SimulationNodeDatum {
  id: string;
}

/** Places entities as if relations were springs and entities pushed one another away. New ones begin beside whom they hang from. */
export function byForce(graph: DrawnGraph, placing: Placing): Places {
  const start = beginnings(graph, placing);
  const degree = new Map([...neighboursOf(graph.links)].map(([id, list]) => [id, list.length]));
  const bodies: Body[] = graph.nodes.map(({ id }) => {
    const at = start.get(id) ?? { x: 0, y: 0 };
    const pin = placing.pins.get(id);
    return pin ? { id, x: pin.x, y: pin.y, fx: pin.x, fy: pin.y } : { id, x: at.x, y: at.y };
  });
  const pairs = graph.links.map(({ from, to }) => ({ source: from, target: to }));
  const length = bodies.length > 300 ? 60 : 110;
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string | Body; target: string | Body }>(pairs)
        .id(({ id }) => id)
        .distance(
          ({ source, target }) => length + Math.min(8 * Math.sqrt(weight(degree, source, target)), 160),
        ),
    )
    .force(
      'push',
      forceManyBody()
        .strength(bodies.length > 300 ? -70 : -420)
        .distanceMax(700)
        .theta(1),
    )
    .force('apart', forceCollide(bodies.length > 300 ? 15 : 34))
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.05))
    .stop();
  simulation.tick(rounds(bodies.length));
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}

/** How often all is moved: a small graph may settle, a large one has to be there at once. */
function rounds(count: number): number {
  if (count < 150) return 250;
  return count < 800 ? 20 : 10;
}

function weight(degree: ReadonlyMap<string, number>, ...ends: (string | Body)[]): number {
  return Math.min(...ends.map((end) => degree.get(typeof end === 'string' ? end : end.id) ?? 1));
}

/** Where each begins: where it was, or around somebody beside it, outwards. */
function beginnings(graph: DrawnGraph, { before }: Placing): Places {
  const beside = neighboursOf(graph.links);
  const places: Places = new Map();
  const taken = new Map<string, number>();
  let free = 0;
  for (const { id } of graph.nodes) {
    const known = before.get(id);
    if (known) places.set(id, known);
  }
  for (const { id } of graph.nodes) {
    if (places.has(id)) continue;
    const near = beside.get(id)?.find((other) => places.has(other));
    const center: Point | undefined = near === undefined ? undefined : places.get(near);
    if (near === undefined || !center) {
      places.set(id, onSpiral(free++, 220));
      continue;
    }
    const n = taken.get(near) ?? 0;
    taken.set(near, n + 1);
    places.set(id, onSpiral(n + 4, 30, center));
  }
  return places;
}
