import type { RelationKind } from '../../api/gql/graphql';

/** All families of relations, each with a line of its own, in the order of a legend. */
export const families = ['office', 'money', 'ownership', 'kin', 'contract', 'other'] as const;

/** What sort of tie a relation is. */
export type Family = (typeof families)[number];

const familyByKind: Partial<Record<RelationKind, Family>> = {
  MEMBER_OF: 'office',
  HOLDS: 'office',
  POSITION_AT: 'office',
  EMPLOYED_BY: 'office',
  DONATED_TO: 'money',
  FUNDS: 'money',
  RECEIVES: 'money',
  OWNS: 'ownership',
  DIRECTS: 'ownership',
  FAMILY_OF: 'kin',
  ASSOCIATE_OF: 'kin',
  BUYS: 'contract',
  BIDS_ON: 'contract',
  RESULTED_IN: 'contract',
  AWARDED: 'contract',
  SUBCONTRACTS: 'contract',
};

/** The family of a kind of relation. */
export function familyOf(kind: RelationKind): Family {
  return familyByKind[kind] ?? 'other';
}

/** Whether it matters who is at which end, so that a line has an arrow. */
export function hasDirection(kind: RelationKind): boolean {
  return kind !== 'FAMILY_OF' && kind !== 'ASSOCIATE_OF' && kind !== 'LINKED_TO';
}
