import type { Group } from './EntityPage';
import { tablesOf, isTimed } from './sections';

/** One tie to draw. */
export interface Tie {
  group: Group;
  node: Group['edges'][number]['node'];
}

/** Up to `most` ties: the best connected of each sort in turn, nobody twice. */
export function nearest(groups: readonly Group[], most: number): Tie[] {
  const order = [...groups.filter(isTimed), ...tablesOf(groups)];
  const ties: Tie[] = [];
  const seen = new Set<string>();
  const deepest = Math.max(0, ...order.map((group) => group.edges.length));
  for (let depth = 0; depth < deepest; depth++) {
    for (const group of order) {
      const node = group.edges[depth]?.node;
      if (!node || seen.has(node.id) || ties.length === most) continue;
      seen.add(node.id);
      ties.push({ group, node });
    }
  }
  return ties;
}
