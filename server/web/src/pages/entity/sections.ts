import type { Direction, RelationKind } from '../../api/gql/graphql';
import type { Group } from './EntityPage';

/** Ties that hold for a time: they are drawn on one time line. */
export const timed: RelationKind[] = ['HOLDS', 'MEMBER_OF', 'EMPLOYED_BY', 'DIRECTS'];

/** The order of tables: money first, then who owns and runs, then the rest. */
const order: RelationKind[] = [
  'AWARDED', 'BUYS', 'DONATED_TO', 'BIDS_ON', 'RESULTED_IN', 'SUBCONTRACTS', 'OWNS', 'DIRECTS', 'HOLDS', 'POSITION_AT',
  'MEMBER_OF', 'EMPLOYED_BY', 'FUNDS', 'RECEIVES', 'FAMILY_OF', 'ASSOCIATE_OF', 'MET', 'DECLARES', 'LISTED',
  'STANDS_IN', 'PART_OF', 'SUCCEEDS', 'LINKED_TO', 'LOCATED_AT',
]; // prettier-ignore

/** Whether a group is on the time line rather than in a table. */
export function isTimed(group: Group): boolean {
  return group.direction === 'OUTGOING' && timed.includes(group.kind);
}

/** The groups that have a table each, in order. */
export function tablesOf(groups: readonly Group[]): Group[] {
  return groups
    .filter((group) => !isTimed(group))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.direction.localeCompare(b.direction));
}

/** Tables of money that have a chart by year above them. */
const charts = {
  'DONATED_TO.OUTGOING': 'entity.given',
  'DONATED_TO.INCOMING': 'entity.received',
  'AWARDED.INCOMING': 'entity.won',
  'BUYS.OUTGOING': 'entity.awarded',
} as const;

/** The title of the chart of a group; undefined when it has none. */
export function chartOf(
  kind: RelationKind,
  direction: Direction,
): (typeof charts)[keyof typeof charts] | undefined {
  return (charts as Record<string, (typeof charts)[keyof typeof charts] | undefined>)[`${kind}.${direction}`];
}

/** Whether a sum of its amounts means anything: of bids, most come to nothing. */
export function hasSum(kind: RelationKind): boolean {
  return kind !== 'BIDS_ON';
}

/** The name of a group in addresses. */
export function groupKey(kind: RelationKind, direction: Direction): string {
  return `${kind}-${direction}`.toLowerCase().replaceAll('_', '-');
}
