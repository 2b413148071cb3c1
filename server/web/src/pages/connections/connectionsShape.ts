import type { Direction, RelationKind } from '../../api/gql/graphql';
import { anyOf, oneOf, text, texts, type Param, type State } from '../../address/searchParams';

/** Kinds of relations that can be followed, in the order in which they are offered. */
export const relationKinds = [
  'MEMBER_OF',
  'HOLDS',
  'POSITION_AT',
  'PART_OF',
  'DONATED_TO',
  'OWNS',
  'DIRECTS',
  'EMPLOYED_BY',
  'FAMILY_OF',
  'ASSOCIATE_OF',
  'BUYS',
  'BIDS_ON',
  'RESULTED_IN',
  'AWARDED',
  'SUBCONTRACTS',
  'FUNDS',
  'RECEIVES',
  'LOCATED_AT',
  'MET',
  'DECLARES',
  'LISTED',
  'STANDS_IN',
  'LINKED_TO',
  'SUCCEEDS',
] as const satisfies readonly RelationKind[];

/** A whole number within bounds; `usual` when none is given, and left out then. */
function whole(usual: number, least: number, most: number): Param<number> {
  return {
    read: ([first = '']) => {
      const given = /^\d+$/.test(first) ? Number(first) : usual;
      return Math.min(most, Math.max(least, given));
    },
    write: (value) => (value === usual ? [] : [String(value)]),
  };
}

/** A day, month or year; "" when there is none. */
const partialDate: Param<string> = {
  read: ([first = '']) => (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(first) ? first : ''),
  write: (value) => (value ? [value] : []),
};

/** What a node of the picture was expanded by. */
export interface Grown {
  id: string;
  kind: RelationKind;
  direction: Direction;
}

const mostGrown = 12;

const grown: Param<Grown[]> = {
  read: (given) =>
    given.slice(0, mostGrown).flatMap((written) => {
      const [, id, kindText, direction] = /^(.+)\.([A-Z_]+)\.(BOTH|OUTGOING|INCOMING)$/.exec(written) ?? [];
      const kind = relationKinds.find((one) => one === kindText);
      return id && kind && direction ? [{ id, kind, direction: direction as Direction }] : [];
    }),
  write: (value) => value.map(({ id, kind, direction }) => `${id}.${kind}.${direction}`),
};

/** The most names that can be connected at once, and the most that can be avoided in an address. */
export const mostNames = 20;

/** What the address of a connection says: whom, how, and what of it is drawn. */
export const connectionsShape = {
  mode: oneOf('paths', 'power', 'loops'),
  from: text,
  to: text,
  also: texts,
  order: oneOf('SHORTEST', 'RISK'),
  time: oneOf('ANY', 'OVERLAP', 'SEQUENCE', 'AS_OF'),
  asOf: partialDate,
  gap: whole(0, 0, 36_525),
  backward: oneOf('no', 'yes'),
  steps: whole(6, 1, 8),
  limit: whole(10, 1, 25),
  kind: anyOf(relationKinds),
  avoid: texts,
  hubs: whole(0, 0, 1_000_000),
  tier: oneOf('B', 'A', 'C'),
  show: text,
  hide: texts,
  grow: grown,
};

/** The state of the page. */
export type ConnectionsState = State<typeof connectionsShape>;

/** Changes parts of it. */
export type Change = (part: Partial<ConnectionsState>, how?: { push?: boolean }) => void;

/** Stands among the further names for a field that is open and still empty. */
export const openField = '+';

/** The names that the question is about, in their order, each once. */
export function namesOf({ mode, from, to, also }: ConnectionsState): string[] {
  const given = mode === 'paths' ? [from, to, ...also] : [from];
  return [...new Set(given.filter((id) => id !== '' && id !== openField))].slice(0, mostNames);
}
