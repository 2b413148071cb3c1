import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  ExploreOpeningDocument,
  ExploreStartsDocument,
  type ExploreOpeningQueryVariables,
} from '../../api/gql/graphql';
import { ask, documentId } from '../../api/ask';
import { useAsk } from '../../api/useAsk';
import { useWording } from '../../language/LanguageContext';
import type { DrawnNode, Opened } from './drawnGraph';
import type { Exploration, Opening } from './exploreShape';

const page = 100;

/** What an exploration consists of, as far as it came. */
export interface Loaded {
  starts: DrawnNode[];
  opened: Opened[];
  dataVersion: string | undefined;
  isBusy: boolean;
  error: Error | null;
  retry: () => void;
}

/** Loads the starting points and what was opened. Answers are kept, so that undo and redo ask nothing. */
export function useOpened(state: Pick<Exploration, 'id' | 'open' | 'at' | 'tier'>): Loaded {
  const { language } = useWording();
  const client = useQueryClient();
  const lang = useMemo(() => [...language.names], [language]);
  const starts = useAsk(
    ExploreStartsDocument,
    { ids: state.id.slice(0, page), lang },
    { enabled: state.id.length > 0, keep: true },
  );
  const combined = useQueries({
    queries: state.open.map((opening) => ({
      queryKey: ['opening', opening, state.at, state.tier, lang],
      queryFn: () => openingOf(client, opening, { at: state.at, tier: state.tier, lang }),
    })),
    combine,
  });
  return useMemo(
    () => ({
      starts: (starts.data?.nodes ?? []).flatMap((node) => (node && 'name' in node ? [node] : [])),
      opened: combined.opened,
      dataVersion: starts.data?.dataVersion,
      isBusy: combined.isBusy || (state.id.length > 0 && starts.isPending),
      error: starts.error ?? combined.error,
      retry: () => void client.refetchQueries({ predicate: (query) => query.state.status === 'error' }),
    }),
    [starts.data, starts.isPending, starts.error, combined, client, state.id.length],
  );
}

function combine(results: { data?: Opened | undefined; isPending: boolean; error: Error | null }[]) {
  return {
    opened: results.flatMap(({ data }) => (data ? [data] : [])),
    isBusy: results.some(({ isPending }) => isPending),
    error: results.find(({ error }) => error)?.error ?? null,
  };
}

interface How {
  at: string;
  tier: Exploration['tier'];
  lang: string[];
}

/** Pages through the relations of an opening; pages that are known are not asked for again. */
async function openingOf(client: QueryClient, opening: Opening, { at, tier, lang }: How): Promise<Opened> {
  const found: Opened = { nodes: [], relations: [] };
  let after: string | null = null;
  do {
    const first = Math.min(page, opening.count - found.relations.length);
    const variables: ExploreOpeningQueryVariables = {
      id: opening.id,
      lang,
      options: {
        kinds: [opening.kind],
        direction: opening.direction,
        minTier: tier,
        first,
        ...(at && { asOf: at }),
        ...(after && { after }),
      },
    };
    const answer = await client.query({
      queryKey: [documentId(ExploreOpeningDocument), variables],
      queryFn: () => ask(ExploreOpeningDocument, variables),
    });
    const group = answer.expand?.groups[0];
    for (const { node, relation } of group?.edges ?? []) {
      found.nodes.push(node);
      found.relations.push(relation);
    }
    after = (group?.pageInfo.hasNextPage && group.pageInfo.endCursor) || null;
  } while (after && found.relations.length < opening.count);
  return found;
}
