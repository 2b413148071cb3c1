/** A place in a column: a node, or the point where a longer line passes through. */
export interface Slot {
  id: string;
  node: boolean;
}

/** Columns from left to right, and the pairs of neighbouring slots that lines join. */
export interface Columns {
  slots: Slot[][];
  links: [string, string][];
}

const sweeps = 12;

/** Orders the slots of each column so that few lines cross: the sweep of barycentres that did best. */
export function ordered({ slots, links }: Columns): Slot[][] {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  for (const [left, right] of links) {
    push(after, left, right);
    push(before, right, left);
  }
  let columns = slots.map((column) => [...column]);
  let best = columns;
  let least = crossings(columns, after);
  for (let sweep = 0; sweep < sweeps && least > 0; sweep++) {
    columns = sweep % 2 === 0 ? swept(columns, before) : swept(columns.toReversed(), after).reverse();
    const count = crossings(columns, after);
    if (count < least) [best, least] = [columns, count];
  }
  return best;
}

function swept(columns: Slot[][], earlier: Map<string, string[]>): Slot[][] {
  const done: Slot[][] = [];
  for (const column of columns) {
    const last = rankOf(done.at(-1) ?? []);
    const ranks = new Map(
      column.map((slot, own) => {
        const ends = (earlier.get(slot.id) ?? []).map((id) => last.get(id)).filter((r) => r !== undefined);
        return [slot.id, ends.length ? ends.reduce((sum, r) => sum + r, 0) / ends.length : own];
      }),
    );
    done.push(column.toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0)));
  }
  return done;
}

/** How many pairs of lines cross. */
export function crossings(columns: Slot[][], after: Map<string, string[]>): number {
  let count = 0;
  for (let n = 0; n + 1 < columns.length; n++) {
    const right = rankOf(columns[n + 1] ?? []);
    const ends: number[] = [];
    for (const slot of columns[n] ?? []) {
      const own = (after.get(slot.id) ?? []).map((id) => right.get(id) ?? 0).sort((a, b) => a - b);
      for (const end of own) count += ends.filter((other) => other > end).length;
      ends.push(...own);
    }
  }
  return count;
}

function rankOf(column: readonly Slot[]): Map<string, number> {
  return new Map(column.map((slot, rank) => [slot.id, rank]));
}

function push(map: Map<string, string[]>, key: string, value: string) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
