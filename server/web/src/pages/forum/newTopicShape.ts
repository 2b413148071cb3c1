import type { AnchorInput } from '../../api/gql/graphql';
import { oneOf, text, texts, type State } from '../../address/searchParams';

/** What the address of a new topic says: where it is to be, and what of the graph it is about. */
export const newTopicShape = {
  space: text,
  kind: oneOf('ENTITY', 'RELATION', 'PATH', 'CONTRACT'),
  about: texts,
};

/** What the topic is to be about; null for nothing. */
export function anchorOf({ kind, about }: State<typeof newTopicShape>): AnchorInput | null {
  return about.length > 0 ? { kind, ids: about } : null;
}
