import type { RelationKind } from '../../api/gql/graphql';

/** What sort of tie a relation is; each is drawn with a line of its own. */
export type Family = 'office' | 'money' | 'owner' | 'kin' | 'contract';

/** All families, in the order of a legend. */
export const families = ['office', 'money', 'owner', 'kin', 'contract'] as const satisfies Family[];

/** The family of a kind of relation. */
export function familyOf(kind: RelationKind): Family {
  switch (kind) {
    case 'DONATED_TO':
    case 'FUNDS':
    case 'RECEIVES':
      return 'money';
    case 'OWNS':
    case 'DECLARES':
      return 'owner';
    case 'AWARDED':
    case 'BUYS':
    case 'BIDS_ON':
    case 'RESULTED_IN':
    case 'SUBCONTRACTS':
      return 'contract';
    case 'FAMILY_OF':
    case 'ASSOCIATE_OF':
    case 'LINKED_TO':
      return 'kin';
  }
  return 'office';
}
