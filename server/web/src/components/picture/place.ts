import { layersOf, type Layers } from './layers';
import { ordered, type Columns, type Slot } from './order';
import { bundlesOf, type Bundle, type PictureData, type PictureNode } from './picture';

/** A point of a drawing, in pixels from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** A picture with a place for everything. */
export interface Placed {
  width: number;
  height: number;
  nodes: (PictureNode & Point)[];
  /** Each bundle with the centres of its ends, and the points between that its line passes. */
  lines: (Bundle & { points: Point[] })[];
}

/** What the drawing is measured by, in pixels. */
export const measures = {
  column: 236,
  side: 92,
  radius: 17,
  node: { above: 34, below: 62 },
  pass: { above: 16, below: 16 },
} as const;

const straightenings = 8;

/** Lays a picture out in layers from left to right. The same picture is always laid out the same way. */
export function placed(data: PictureData, from: string, to?: string): Placed {
  const bundles = bundlesOf(data);
  const layers = layersOf(data.nodes, bundles, from, to);
  const oriented = bundles.map((bundle) => leftFirst(bundle, layers));
  const { columns, chains } = columnsOf(data.nodes, oriented, layers);
  const slots = ordered(columns);
  const heights = heightsOf(slots, columns.links);
  const at = new Map<string, Point>();
  slots.forEach((column, n) => {
    for (const { id } of column)
      at.set(id, { x: measures.side + n * measures.column, y: heights.get(id) ?? 0 });
  });
  const bottom = Math.max(0, ...[...at.values()].map(({ y }) => y));
  const point = (id: string) => at.get(id) ?? { x: 0, y: 0 };
  return {
    width: 2 * measures.side + Math.max(0, slots.length - 1) * measures.column,
    height: bottom + measures.node.below,
    nodes: data.nodes.map((node) => ({ ...node, ...point(node.id) })),
    lines: oriented.map((bundle) => ({ ...bundle, points: (chains.get(bundle.key) ?? []).map(point) })),
  };
}

function leftFirst(bundle: Bundle, layers: Layers): Bundle {
  const turned = (layers.get(bundle.a) ?? 0) > (layers.get(bundle.b) ?? 0);
  return turned ? { ...bundle, a: bundle.b, b: bundle.a } : bundle;
}

/** Fills the columns; a line over several layers passes a slot in each between. */
function columnsOf(nodes: readonly PictureNode[], bundles: readonly Bundle[], layers: Layers) {
  const slots: Slot[][] = [];
  const add = (layer: number, slot: Slot) => {
    while (slots.length <= layer) slots.push([]);
    slots[layer]?.push(slot);
  };
  for (const { id } of nodes) add(layers.get(id) ?? 0, { id, node: true });
  const links: Columns['links'] = [];
  const chains = new Map<string, string[]>();
  for (const { key, a, b } of bundles) {
    const [first, last] = [layers.get(a) ?? 0, layers.get(b) ?? 0];
    const chain = [a];
    for (let layer = first + 1; layer < last; layer++) {
      const id = `${key} ${layer}`;
      add(layer, { id, node: false });
      chain.push(id);
    }
    chain.push(b);
    chains.set(key, chain);
    if (last > first) chain.slice(1).forEach((id, n) => links.push([chain[n] ?? a, id]));
  }
  return { columns: { slots, links }, chains };
}

/** Gives every slot its height: as near to those that it is joined with as the others in its column allow. */
function heightsOf(columns: Slot[][], links: Columns['links']): Map<string, number> {
  const joined = new Map<string, string[]>();
  for (const [a, b] of links) {
    joined.set(a, [...(joined.get(a) ?? []), b]);
    joined.set(b, [...(joined.get(b) ?? []), a]);
  }
  const heights = new Map<string, number>();
  for (const column of columns)
    spread(
      column,
      column.map(() => 0),
      heights,
    );
  for (let n = 0; n < straightenings; n++) {
    for (const column of n % 2 === 0 ? columns : columns.toReversed()) {
      const wanted = column.map(({ id }) =>
        mean((joined.get(id) ?? [id]).map((other) => heights.get(other) ?? 0)),
      );
      spread(column, wanted, heights);
    }
  }
  const top = Math.min(...heights.values());
  for (const [id, y] of heights) heights.set(id, y - top + measures.node.above);
  return heights;
}

/**
 * The heights nearest to the wanted ones, in least squares, that keep the order and the distances of a column: what is
 * too close is pooled.
 */
function spread(column: Slot[], wanted: number[], heights: Map<string, number>) {
  const offsets: number[] = [];
  column.forEach((slot, n) => {
    const last = column[n - 1];
    offsets.push(last ? (offsets[n - 1] ?? 0) + sizeOf(last).below + sizeOf(slot).above : 0);
  });
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((y, n) => {
    let pool = { sum: y - (offsets[n] ?? 0), count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const levels = pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  column.forEach((slot, n) => heights.set(slot.id, (levels[n] ?? 0) + (offsets[n] ?? 0)));
}

function sizeOf(slot: Slot) {
  return slot.node ? measures.node : measures.pass;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
