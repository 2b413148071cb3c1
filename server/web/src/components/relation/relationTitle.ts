import type { Direction, RelationKind } from '../../api/gql/graphql';
import type { Wording } from '../../language/LanguageContext';

/** Kinds whose direction means nothing. */
const mutual = ['FAMILY_OF', 'ASSOCIATE_OF'] as const satisfies RelationKind[];

type Mutual = (typeof mutual)[number];

/** What relations of a kind are called, seen from the entity that they lead from or to. */
export function relationTitle(t: Wording['t'], kind: RelationKind, direction: Direction): string {
  if (isMutual(kind)) return t(`relation.${kind}.BOTH`);
  return t(`relation.${kind}.${direction === 'INCOMING' ? 'INCOMING' : 'OUTGOING'}`);
}

function isMutual(kind: RelationKind): kind is Mutual {
  return mutual.some((one) => one === kind);
}
