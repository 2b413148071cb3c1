import { neighboursOf, type DrawnGraph } from '../drawnGraph';
import { gathered } from '../gathered';
import { groupOf, onSpiral, type Places, type Placing } from './place';

const gap = 46;
const margin = 120;

/** Places each group in a disc of its own, the best connected in the middle; the discs stand in rows. */
export function inDiscs(graph: DrawnGraph, { group }: Placing): Places {
  const beside = neighboursOf(graph.links);
  const degree = (id: string) => beside.get(id)?.length ?? 0;
  const groups = gathered(graph.nodes, (node) => groupOf(node, group));
  const discs = [...groups.values()]
    .map((nodes) => ({
      ids: nodes.map(({ id }) => id).sort((a, b) => degree(b) - degree(a)),
      radius: gap * Math.sqrt(nodes.length) + margin / 2,
    }))
    .sort((a, b) => b.radius - a.radius);
  const wide = 1.6 * Math.sqrt(discs.reduce((sum, { radius }) => sum + (2 * radius) ** 2, 0));
  const places: Places = new Map();
  let x = 0;
  let y = 0;
  let tallest = 0;
  for (const { ids, radius } of discs) {
    if (x > 0 && x + 2 * radius > wide) {
      x = 0;
      y += tallest + margin;
      tallest = 0;
    }
    const center = { x: x + radius, y: y + radius };
    ids.forEach((id, n) => places.set(id, onSpiral(n, gap, center)));
    x += 2 * radius + margin;
    tallest = Math.max(tallest, 2 * radius);
  }
  return places;
}
