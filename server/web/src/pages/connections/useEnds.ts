import { EndsDocument, type EndPartsFragment } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { useWording } from '../../language/LanguageContext';

/** Name and kind of entities, by id, as far as they are there yet. */
export function useEnds(ids: string[]): Map<string, Omit<EndPartsFragment, '__typename'>> {
  const { language } = useWording();
  const { data } = useAsk(
    EndsDocument,
    { ids, lang: [...language.names] },
    { enabled: ids.length > 0, keep: true },
  );
  return new Map(data?.nodes.flatMap((node) => (node && 'name' in node ? [[node.id, node]] : [])));
}
