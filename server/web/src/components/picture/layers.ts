import type { Bundle, PictureNode } from './picture';

/** The layers of a picture from left to right, in one of which each node is. */
export type Layers = Map<string, number>;

/**
 * Puts each node into a layer. With both ends the first is on the left, the second on the right, and the others stand
 * by their distances from the two; else all stand by their distance from the first. What hangs together with neither
 * comes in the middle.
 */
export function layersOf(
  nodes: readonly PictureNode[],
  bundles: readonly Bundle[],
  from: string,
  to?: string,
): Layers {
  const near = neighboursOf(bundles);
  const left = distances(near, from);
  const right = to === undefined ? new Map<string, number>() : distances(near, to);
  const width = widest(nodes, left, right, to);
  const layers: Layers = new Map();
  for (const { id } of nodes) {
    const a = left.get(id);
    const b = right.get(id);
    if (to === undefined || !left.has(to)) layers.set(id, a ?? Math.round(width / 2));
    else if (a === undefined || b === undefined) layers.set(id, Math.round(width / 2));
    else layers.set(id, a + b === 0 ? 0 : Math.round((width * a) / (a + b)));
  }
  if (to !== undefined && to !== from && !left.has(to)) layers.set(to, width + 1);
  return closed(layers);
}

/** The same without the layers that nobody is in. */
function closed(layers: Layers): Layers {
  const used = [...new Set(layers.values())].sort((a, b) => a - b);
  return new Map([...layers].map(([id, layer]) => [id, used.indexOf(layer)]));
}

/** The longest way over any node, which is how many steps the picture has to be wide. */
function widest(
  nodes: readonly PictureNode[],
  left: Map<string, number>,
  right: Map<string, number>,
  to: string | undefined,
): number {
  let width = 1;
  for (const { id } of nodes) {
    const a = left.get(id);
    if (a === undefined) continue;
    width = Math.max(width, to === undefined ? a : a + (right.get(id) ?? 0));
  }
  return width;
}

function neighboursOf(bundles: readonly Bundle[]): Map<string, string[]> {
  const near = new Map<string, string[]>();
  const link = (one: string, other: string) => {
    const list = near.get(one);
    if (list) list.push(other);
    else near.set(one, [other]);
  };
  for (const { a, b } of bundles) {
    link(a, b);
    link(b, a);
  }
  return near;
}

function distances(near: Map<string, string[]>, start: string): Map<string, number> {
  const found = new Map([[start, 0]]);
  let edge = [start];
  for (let steps = 1; edge.length > 0; steps++) {
    const next: string[] = [];
    for (const id of edge) {
      for (const other of near.get(id) ?? []) {
        if (found.has(other)) continue;
        found.set(other, steps);
        next.push(other);
      }
    }
    edge = next;
  }
  return found;
}
