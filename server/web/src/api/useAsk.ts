import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { hashKey, keepPreviousData, QueryClient, useQuery, type QueryKey } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { ask, AskError, documentId } from './ask';

const fresh = 60_000;
const mostTries = 2;

/** The answers of this visit. They are in memory only: what somebody looked up is kept nowhere. */
export function newAnswers(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: fresh,
        refetchOnWindowFocus: false,
        retry: (tries, error) => error instanceof AskError && error.isPassing && tries < mostTries,
      },
    },
  });
}

interface How {
  /** False to wait, as for a field that is still empty. */
  enabled?: boolean;
  /** Show the answer before until the new one is there. */
  keep?: boolean;
}

/** What came of a question so far. */
export interface Answered<Result> {
  data: Result | undefined;
  error: Error | null;
  isPending: boolean;
  refetch: () => Promise<unknown>;
}

/** Asks an operation and keeps the answer. */
export function useAsk<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  how: How = {},
): Answered<Result> {
  const queryKey = [documentId(document), variables];
  const { data, error, isPending, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(document, variables, signal),
    enabled: how.enabled ?? true,
    placeholderData: how.keep ? keepPreviousData : undefined,
  });
  const shown = useInPieces(queryKey, data, how.keep);
  return { data: shown, error, isPending, refetch };
}

/**
 * The same answer, a moment later: React draws what is deferred piece by piece, and lets the reader scroll and type
 * between. The answer to another question is never shown for it, unless it may be kept.
 */
export function useInPieces<Result>(
  queryKey: QueryKey,
  data: Result | undefined,
  keep = false,
): Result | undefined {
  const key = hashKey(queryKey);
  const known = useMemo(() => ({ key, data }), [key, data]);
  const late = useDeferredValue(known);
  return late.key === key || keep ? late.data : data;
}
