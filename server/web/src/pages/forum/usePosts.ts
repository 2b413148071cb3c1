import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { PostsDocument, type SharedPostPartsFragment } from '../../api/gql/graphql';
import { ask, documentId } from '../../api/ask';
import { countOf, nextOf, postsOf, withPost, type LoadedPosts, type ShownPost } from './posts';

const step = 50;

interface Reader {
  handle: string | undefined;
  mayModerate: boolean;
  mayPost: boolean;
}

/** The posts of a topic from a number on; `put` takes one that came or changed. */
export function usePosts(topic: string, start: number, { handle, mayModerate, mayPost }: Reader) {
  const answers = useQueryClient();
  const key = [documentId(PostsDocument), topic, start];
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => ask(PostsDocument, { topic, from: pageParam, first: step }, signal),
    initialPageParam: start,
    getNextPageParam: (last, _, from) => nextOf(last, from),
    getPreviousPageParam: (_first, _, from) => (from > 1 ? Math.max(1, from - step) : null),
  });
  const { hasNextPage, isFetching, fetchNextPage, refetch } = pages;
  const posts = postsOf(pages.data);
  useFollowedEnd(posts.length > 0, hasNextPage, isFetching, () => void fetchNextPage());
  const put = (post: SharedPostPartsFragment | ShownPost) => {
    const own = ({ author, removed }: SharedPostPartsFragment) => {
      const mine = author?.handle === handle && !removed;
      const mayRemove = mine || (mayModerate && !removed);
      return { mayEdit: mine && mayPost, mayRemove, seesHidden: mine || mayModerate };
    };
    answers.setQueryData<LoadedPosts>(key, (loaded) => withPost(loaded, post, own));
  };
  const readAnew = useCallback(() => void refetch(), [refetch]);
  return { pages, posts, count: countOf(pages.data), put, readAnew };
}

/** Whoever had read to the end goes on to see the end: what is missing there is asked for at once. */
function useFollowedEnd(isThere: boolean, hasNext: boolean, isFetching: boolean, next: () => void) {
  const hadAll = useRef(false);
  useEffect(() => {
    if (!isThere) return;
    if (!hasNext) hadAll.current = true;
    else if (hadAll.current && !isFetching) next();
  });
}
