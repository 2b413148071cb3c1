import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import {
  PostAddedDocument,
  PostHistoryDocument,
  TopicChangedDocument,
  TopicDocument,
  type SharedPostPartsFragment,
} from '../../api/gql/graphql';
import { documentId } from '../../api/ask';
import type { LiveState } from '../../api/live';
import { useLive } from '../../api/useLive';
import type { KnownTopic } from './topicContext';

interface Hears {
  put: (post: SharedPostPartsFragment) => void;
  readAnew: () => void;
  onEnded: () => void;
}

/** Follows what is said in a topic and what changes in it. */
export function useTopicLive(
  { id: topic, cursor }: KnownTopic,
  { put, readAnew, onEnded }: Hears,
): LiveState {
  const answers = useQueryClient();
  const topicAnew = () => void answers.invalidateQueries({ queryKey: [documentId(TopicDocument)] });
  const added = useLive(
    PostAddedDocument,
    { topic },
    {
      onEvent: ({ postAdded: { post } }) => {
        if (post) put(post);
        else readAnew();
      },
      onGap: readAnew,
      from: cursor,
    },
  );
  const changed = useLive(
    TopicChangedDocument,
    { topic },
    {
      onEvent: ({ topicChanged: { change, post } }) => {
        if (change === 'TOPIC') topicAnew();
        else if (post) {
          put(post);
          void answers.invalidateQueries({ queryKey: [documentId(PostHistoryDocument)] });
        } else readAnew();
      },
      onGap: topicAnew,
      from: cursor,
    },
  );
  const hasEnded = added === 'ended' || changed === 'ended';
  const end = useEffectEvent(onEnded);
  useEffect(() => {
    if (hasEnded) end();
  }, [hasEnded]);
  return hasEnded ? 'ended' : added === 'live' ? changed : added;
}
