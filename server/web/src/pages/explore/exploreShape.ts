import type { Direction, RelationKind } from '../../api/gql/graphql';
import { anyOf, oneOf, text, texts, type Param, type State } from '../../address/searchParams';
import { kindOrder } from '../../components/kind/kinds';

/** Relations of an entity that were opened: those of one kind and direction, the best connected `count` of them. */
export interface Opening {
  id: string;
  kind: RelationKind;
  direction: Direction;
  count: number;
}

/** Where somebody put an entity. */
export interface Pin {
  id: string;
  x: number;
  y: number;
}

/** Most entities that are drawn at once. */
export const mostNodes = 2000;

const openings: Param<Opening[]> = {
  read: (given) =>
    given.flatMap((one) => {
      const [id = '', kind = '', direction = '', count = ''] = one.split(',');
      const number = Math.min(Math.trunc(Number(count)), mostNodes);
      if (!id || !/^[A-Z_]+$/.test(kind) || !/^(BOTH|OUTGOING|INCOMING)$/.test(direction) || !(number > 0))
        return [];
      return [{ id, kind: kind as RelationKind, direction: direction as Direction, count: number }];
    }),
  write: (value) => value.map(({ id, kind, direction, count }) => [id, kind, direction, count].join(',')),
};

const pins: Param<Pin[]> = {
  read: (given) =>
    given.flatMap((one) => {
      const [id = '', x, y] = one.split(',');
      const at = { id, x: Number(x), y: Number(y) };
      return id && Number.isFinite(at.x) && Number.isFinite(at.y) ? [at] : [];
    }),
  write: (value) => value.map(({ id, x, y }) => [id, Math.round(x), Math.round(y)].join(',')),
};

/** What the address of an exploration says: enough to draw the same again. */
export const exploreShape = {
  /** Where it starts. */
  id: texts,
  open: openings,
  hide: texts,
  pin: pins,
  /** Kinds of entities that are left out. */
  without: anyOf(kindOrder),
  /** Only relations that may have held then: a year, a month or a day. */
  at: text,
  /** The least reliable tier that is drawn. */
  tier: oneOf('B', 'A', 'C'),
  layout: oneOf('force', 'layered', 'time'),
  group: oneOf('none', 'kind', 'country'),
};

/** The state of an exploration. */
export type Exploration = State<typeof exploreShape>;

/** How entities are placed. */
export type Layout = Exploration['layout'];

/** What they are put together by. */
export type Grouping = Exploration['group'];
