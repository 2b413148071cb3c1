import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
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

/** Asks an operation and keeps the answer: `data`, `error`, `isPending`, `isPlaceholderData`. */
export function useAsk<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  how: How = {},
): UseQueryResult<Result> {
  return useQuery({
    queryKey: [documentId(document as TypedDocumentNode<unknown, never>), variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
    enabled: how.enabled ?? true,
    placeholderData: how.keep ? keepPreviousData : undefined,
  });
}
