import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { MarkReadDocument, NewsDocument, SpacesDocument, TopicsDocument } from '../../api/gql/graphql';
import { ask, documentId } from '../../api/ask';
import type { ShownPost } from './posts';
import type { KnownTopic } from './topicContext';

const pause = 1_000;

/** The highest number of a post that was before the reader's eyes. The server is told of it, so that others of their devices know. */
export function useSeen(
  list: RefObject<HTMLElement | null>,
  topic: KnownTopic,
  posts: ShownPost[],
  isSignedIn: boolean,
): number {
  const [seen, setSeen] = useState(0);
  const isVisible = useIsVisible();
  const last = posts.at(-1)?.number ?? 0;
  const first = posts[0]?.number ?? 0;
  useEffect(() => {
    if (!isVisible || !list.current) return;
    const observer = new IntersectionObserver((entries) => {
      const numbers = entries
        .filter((entry) => entry.isIntersecting && entry.target instanceof HTMLElement)
        .map((entry) => Number((entry.target as HTMLElement).dataset['number']));
      setSeen((before) => Math.max(before, ...numbers));
    });
    for (const post of list.current.querySelectorAll('[data-number]')) observer.observe(post);
    return () => {
      observer.disconnect();
    };
  }, [list, isVisible, first, last]);
  useTold(topic, seen, isSignedIn);
  return seen;
}

function useTold({ id, readUpTo }: KnownTopic, seen: number, isSignedIn: boolean) {
  const answers = useQueryClient();
  const tell = useEffectEvent(async () => {
    if (!isSignedIn || seen <= readUpTo) return;
    try {
      await ask(MarkReadDocument, { input: { topic: id, number: seen } });
    } catch {
      return; // it is told with the next post that is seen
    }
    for (const list of [TopicsDocument, SpacesDocument, NewsDocument])
      void answers.invalidateQueries({ queryKey: [documentId(list as never)] });
  });
  useEffect(() => {
    const timer = setTimeout(() => void tell(), pause);
    return () => {
      clearTimeout(timer);
    };
  }, [seen]);
}

/** Whether the page is before somebody's eyes: in a tab behind others nothing is read. */
function useIsVisible(): boolean {
  const [isVisible, setIsVisible] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const onChange = () => {
      setIsVisible(document.visibilityState === 'visible');
    };
    document.addEventListener('visibilitychange', onChange);
    return () => {
      document.removeEventListener('visibilitychange', onChange);
    };
  }, []);
  return isVisible;
}
