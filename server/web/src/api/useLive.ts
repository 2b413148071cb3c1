import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useContext, useEffect, useEffectEvent, useState } from 'react';
import { documentId } from './ask';
import type { LiveState } from './live';
import { LiveContext } from './LiveContext';

interface How<Result> {
  /** Where what was read stands, as the server says; without it everything may have changed since. */
  from?: string | null;
  /** False to wait. */
  enabled?: boolean;
  /** An event, in order and each once. */
  onEvent: (event: Result) => void;
  /** Following has begun without a cursor: what was read before may have changed since. */
  onGap: () => void;
}

/** Follows a subscription as long as the component is there, and tells how it stands. */
export function useLive<Result, Variables extends { after?: string | null }>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  { from = null, enabled = true, onEvent, onGap }: How<Result>,
): LiveState {
  const live = useContext(LiveContext);
  if (!live) throw new Error('outside of LiveProvider');
  const [state, setState] = useState<LiveState>('connecting');
  const heard = useEffectEvent((data: unknown) => {
    onEvent(data as Result);
  });
  const first = useEffectEvent(() => from);
  const missed = useEffectEvent(() => {
    onGap();
  });
  const id = documentId(document);
  const asked = JSON.stringify(variables);
  useEffect(() => {
    if (!enabled) return;
    return live.follow({
      documentId: id,
      variables: JSON.parse(asked) as Record<string, unknown>,
      after: first(),
      onEvent: (data) => {
        heard(data);
      },
      onGap: () => {
        missed();
      },
      onState: setState,
    });
  }, [live, id, asked, enabled]);
  return state;
}
