import type { InfiniteData } from '@tanstack/react-query';
import type { PostsQuery, SharedPostPartsFragment } from '../../api/gql/graphql';

type Page = NonNullable<PostsQuery['topic']>;

/** A post as its topic shows it. */
export type ShownPost = NonNullable<Page['posts']>['nodes'][number];

/** What a reader may do with a post. */
export interface Own {
  mayEdit: boolean;
  mayRemove: boolean;
  /** Whether they read it while it is hidden. */
  seesHidden: boolean;
}

/** The pages of a topic's posts that are loaded; each is known by the number that it begins with. */
export type LoadedPosts = InfiniteData<PostsQuery>;

/** The posts that are loaded, in order, each once. */
export function postsOf(loaded: LoadedPosts | undefined): ShownPost[] {
  const byNumber = new Map<number, ShownPost>();
  for (const page of loaded?.pages ?? []) {
    for (const post of page.topic?.posts?.nodes ?? []) byNumber.set(post.number, post);
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/** How many posts the topic has, as far as it is known. */
export function countOf(loaded: LoadedPosts | undefined): number {
  return Math.max(0, ...(loaded?.pages ?? []).map((page) => page.topic?.postCount ?? 0));
}

/** The number to load next after a page; null when all are there. */
export function nextOf(page: PostsQuery, from: number): number | null {
  const last = page.topic?.posts?.nodes.at(-1)?.number ?? from - 1;
  return last < (page.topic?.postCount ?? 0) ? last + 1 : null;
}

/**
 * Puts a post that was told of in its place. One that follows the last is added; one that leaves a gap only raises the
 * count, so that what is between is asked for. What is of the reader alone (own reactions, what they may do) is not told
 * and stays, or is worked out by `own`.
 */
export function withPost(
  loaded: LoadedPosts | undefined,
  post: SharedPostPartsFragment | ShownPost,
  own: (post: SharedPostPartsFragment) => Own,
): LoadedPosts | undefined {
  if (!loaded) return loaded;
  const known = postsOf(loaded);
  const old = known.find(({ number }) => number === post.number);
  const next = 'mayEdit' in post ? post : ownOf(post, old, own);
  const isNext = !old && post.number === (known.at(-1)?.number ?? 0) + 1;
  return {
    ...loaded,
    pages: loaded.pages.map((page, index): PostsQuery => {
      const { topic } = page;
      if (!topic?.posts) return page;
      const nodes = topic.posts.nodes.map((one) => (one.number === post.number ? next : one));
      if (isNext && index === loaded.pages.length - 1) nodes.push(next);
      const postCount = Math.max(topic.postCount, post.number);
      return { topic: { ...topic, postCount, posts: { ...topic.posts, nodes } } };
    }),
  };
}

function ownOf(
  post: SharedPostPartsFragment,
  old: ShownPost | undefined,
  own: (post: SharedPostPartsFragment) => Own,
): ShownPost {
  const { seesHidden, ...may } = own(post);
  const mine = new Set(old?.reactions.filter((one) => one.mine).map(({ reaction }) => reaction));
  return {
    ...post,
    ...(old ? { mayEdit: old.mayEdit && !post.removed, mayRemove: old.mayRemove && !post.removed } : may),
    hiddenHtml: post.hidden !== null && seesHidden ? (old?.html ?? old?.hiddenHtml ?? null) : null,
    reactions: post.reactions.map((one) => ({ ...one, mine: mine.has(one.reaction) })),
  };
}
