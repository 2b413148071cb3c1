import { useCallback, useEffect, useRef } from 'react';
import type { ShownPost } from './posts';
import { postElement } from './topicContext';

const nearEnd = 160;

/** Goes to a post by its number; one that `isComing` is shown in a moment without being asked for. */
export type GoTo = (number: number, isComing?: boolean) => void;

/**
 * Goes to posts. It gives back how to go to one: at once when it is loaded, else after it was, for which `load` is
 * called. Nothing moves by itself, but a chat whose reader is at its end stays there.
 */
export function useGoing(
  asked: number,
  posts: ShownPost[],
  isChat: boolean,
  load: (number: number) => void,
): GoTo {
  const target = useRef(asked);
  const last = posts.at(-1)?.number ?? 0;
  const first = posts[0]?.number ?? 0;
  const isAtEnd = useAtEnd(isChat);
  const arrive = useCallback((number: number) => {
    const post = document.getElementById(postElement(number));
    if (!post) return false;
    target.current = 0;
    post.scrollIntoView({ block: 'start' });
    post.focus({ preventScroll: true });
    return true;
  }, []);
  const go = useCallback(
    (number: number, isComing = false) => {
      if (number < 1 || arrive(number)) return;
      target.current = number;
      if (!isComing) load(number);
    },
    [arrive, load],
  );
  useEffect(() => {
    if (asked > 0) go(asked);
  }, [asked, go]);
  useEffect(() => {
    if (target.current > 0) arrive(target.current);
    else if (isChat && isAtEnd.current) scrollTo(0, document.documentElement.scrollHeight);
  }, [first, last, isChat, isAtEnd, arrive]);
  return go;
}

/** Whether the end of the page is in sight, as it was before anything was added. */
function useAtEnd(isWanted: boolean) {
  const isAtEnd = useRef(true);
  useEffect(() => {
    if (!isWanted) return;
    const onScroll = () => {
      isAtEnd.current = innerHeight + scrollY > document.documentElement.scrollHeight - nearEnd;
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      removeEventListener('scroll', onScroll);
    };
  }, [isWanted]);
  return isAtEnd;
}
