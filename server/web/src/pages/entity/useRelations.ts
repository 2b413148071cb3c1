import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ask, documentId } from '../../api/ask';
import { RelationsDocument, type Direction, type RelationKind } from '../../api/gql/graphql';
import { useInPieces } from '../../api/useAsk';
import { useWording } from '../../language/LanguageContext';
import { rowOf, type Row } from './relationRow';

/** How many pages of a hundred are loaded without being asked for, so that totals are of all rows. */
const pagesAtOnce = 5;

/** How many more a click loads. */
const pagesMore = 20;

/** The relations of an entity, page by page. */
export function useRelations(id: string, kinds: RelationKind[], direction: Direction) {
  const { language } = useWording();
  const variables = { id, kinds, direction, orderBy: 'DATE_DESC' as const, lang: [...language.names] };
  const queryKey = [documentId(RelationsDocument), variables];
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(RelationsDocument, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const info = last.node && 'relations' in last.node ? last.node.relations?.pageInfo : undefined;
      return info?.hasNextPage ? info.endCursor : null;
    },
  });
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const loaded = pages.data?.pages.length ?? 0;
  const [wanted, setWanted] = useState(pagesAtOnce);
  useEffect(() => {
    if (hasNextPage && !isFetching && loaded > 0 && loaded < wanted) void fetchNextPage();
  }, [hasNextPage, isFetching, loaded, wanted, fetchNextPage]);

  const data = useInPieces(queryKey, pages.data);
  const known = useMemo(() => {
    const connections = (data?.pages ?? []).map(({ node }) =>
      node && 'relations' in node ? node.relations : null,
    );
    const rows = connections.flatMap((page) => page?.nodes ?? []).map((relation) => rowOf(relation, id));
    return {
      rows: rows.filter((row): row is Row => row !== undefined),
      total: connections[0]?.totalCount ?? 0,
    };
  }, [data, id]);
  return {
    ...known,
    isComplete: data !== undefined && data === pages.data && !hasNextPage,
    isBusy: isFetching && loaded < wanted,
    error: pages.error,
    retry: () => void pages.refetch(),
    more: () => {
      setWanted(loaded + pagesMore);
    },
  };
}
