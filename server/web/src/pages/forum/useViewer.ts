import { MeDocument, type MeQuery } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';

/** Who looks at the page; null for a visitor, undefined until it is known. */
export function useViewer(): MeQuery['viewer'] | undefined {
  const { data } = useAsk(MeDocument, {});
  return data && (data.viewer ?? null);
}
