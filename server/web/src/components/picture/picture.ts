import type { EntityKind, RelationKind, Tier } from '../../api/gql/graphql';

/** Somebody or something in a picture. */
export interface PictureNode {
  id: string;
  name: string;
  kind: EntityKind;
  /** Whether it was asked for; its name is heavier then. */
  end?: boolean;
}

/** A relation in a picture. Texts are in the reader's language. */
export interface PictureTie {
  id: string;
  from: string;
  to: string;
  kind: RelationKind;
  /** The best tier that states it; C is drawn dashed. */
  tier: Tier;
  /** Whether it is known to have ended; drawn lighter then. */
  ended: boolean;
  /** What it is called, read from `from` and read from `to`. */
  titles: { forward: string; backward: string };
  /** Amount, share and dates, shown where there is room. */
  note: string;
}

/** What is to be drawn. Ties whose ends are not among the nodes are left out. */
export interface PictureData {
  nodes: readonly PictureNode[];
  ties: readonly PictureTie[];
}

/** All ties between the same two, drawn as one line. */
export interface Bundle {
  key: string;
  ties: PictureTie[];
  /** The ends, the left one first once it is placed. */
  a: string;
  b: string;
}

/** Gathers the ties between the same two, in the order of the first of each. */
export function bundlesOf({ nodes, ties }: PictureData): Bundle[] {
  const known = new Set(nodes.map((node) => node.id));
  const bundles = new Map<string, Bundle>();
  const seen = new Set<string>();
  for (const tie of ties) {
    if (!known.has(tie.from) || !known.has(tie.to) || tie.from === tie.to || seen.has(tie.id)) continue;
    seen.add(tie.id);
    const key = [tie.from, tie.to].sort().join(' ');
    const bundle = bundles.get(key);
    if (bundle) bundle.ties.push(tie);
    else bundles.set(key, { key, ties: [tie], a: tie.from, b: tie.to });
  }
  return [...bundles.values()];
}
