import { useQueries } from '@tanstack/react-query';
import { ask, documentId } from '../../api/ask';
import { AroundDocument, type Tier } from '../../api/gql/graphql';
import { useWording } from '../../language/LanguageContext';
import type { Grown } from './connectionsShape';

/** The most ties that one kind of relation adds to a picture; the best connected come first. */
export const mostAdded = 15;

/** What was added around entities of the picture, as far as it is there yet. */
export function useGrown(grown: readonly Grown[], minTier: Tier) {
  const { language } = useWording();
  const lang = [...language.names];
  const answers = useQueries({
    queries: grown.map(({ id, kind, direction }) => {
      const variables = { id, lang, options: { kinds: [kind], direction, minTier, first: mostAdded } };
      return {
        queryKey: [documentId(AroundDocument), variables],
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(AroundDocument, variables, signal),
      };
    }),
  });
  return answers.flatMap(({ data }) => data?.expand?.groups ?? []);
}
