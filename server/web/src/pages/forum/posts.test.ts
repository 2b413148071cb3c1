import { describe, expect, it } from 'vitest';
import { countOf, nextOf, postsOf, withPost, type LoadedPosts, type ShownPost } from './posts';

function post(number: number, more: Partial<ShownPost> = {}): ShownPost {
  return {
    id: `p${number}`,
    number,
    created: '2026-01-01T00:00:00Z',
    edited: null,
    html: `<p>${number}</p>`,
    removed: false,
    hidden: null,
    solution: false,
    author: { handle: 'ana', name: null, organisation: null },
    replyTo: null,
    reactions: [],
    hiddenHtml: null,
    mayEdit: false,
    mayRemove: false,
    ...more,
  };
}

/** What is told of a post: nothing of the reader alone. */
function told(number: number, more: Partial<ShownPost> = {}) {
  const { id, created, edited, html, removed, hidden, solution, author, replyTo, reactions } = post(
    number,
    more,
  );
  return { id, number, created, edited, html, removed, hidden, solution, author, replyTo, reactions };
}

function loaded(count: number, ...pages: ShownPost[][]): LoadedPosts {
  return {
    pages: pages.map((nodes) => ({ topic: { id: 't', postCount: count, posts: { nodes } } })),
    pageParams: pages.map((nodes) => nodes[0]?.number ?? 1),
  };
}

const numbers = (data: LoadedPosts | undefined) => postsOf(data).map(({ number }) => number);
const nothing = () => ({ mayEdit: false, mayRemove: false, seesHidden: false });
const all = () => ({ mayEdit: true, mayRemove: true, seesHidden: true });

describe('a post that is told of', () => {
  it('is added after the last', () => {
    const after = withPost(loaded(2, [post(1)], [post(2)]), told(3), all);
    expect([numbers(after), countOf(after), postsOf(after)[2]?.mayEdit]).toEqual([[1, 2, 3], 3, true]);
  });

  it('is there once, however often it is told', () => {
    const once = withPost(loaded(1, [post(1)]), told(2), nothing);
    expect(numbers(withPost(once, told(2), nothing))).toEqual([1, 2]);
  });

  it('does not stand behind a gap: what is missing is asked for', () => {
    const after = withPost(loaded(1, [post(1)]), told(4), nothing);
    expect([numbers(after), countOf(after)]).toEqual([[1], 4]);
    expect(nextOf(after?.pages[0] ?? { topic: null }, 1)).toBe(2);
  });

  it('replaces what it was, but not what is of the reader alone', () => {
    const before = loaded(1, [
      post(1, { mayEdit: true, reactions: [{ reaction: 'THANKS', count: 1, mine: true }] }),
    ]);
    const after = withPost(
      before,
      told(1, {
        html: '<p>new</p>',
        reactions: [
          { reaction: 'THANKS', count: 2, mine: false },
          { reaction: 'AGREE', count: 1, mine: false },
        ],
      }),
      nothing,
    );
    expect(postsOf(after)).toEqual([
      post(1, {
        html: '<p>new</p>',
        mayEdit: true,
        reactions: [
          { reaction: 'THANKS', count: 2, mine: true },
          { reaction: 'AGREE', count: 1, mine: false },
        ],
      }),
    ]);
  });

  it('that was removed can be edited no more', () => {
    const before = loaded(1, [post(1, { mayEdit: true, mayRemove: true })]);
    const [after] = postsOf(withPost(before, told(1, { removed: true, html: null }), all));
    expect(after).toMatchObject({ removed: true, html: null, mayEdit: false, mayRemove: false });
  });

  it('that was hidden is still read by those who may', () => {
    const hidden = told(1, { hidden: 'insult', html: null });
    const read = [all, nothing].map(
      (own) => postsOf(withPost(loaded(1, [post(1)]), hidden, own))[0]?.hiddenHtml,
    );
    expect(read).toEqual(['<p>1</p>', null]);
  });

  it('before anything is loaded changes nothing', () => {
    expect(withPost(undefined, told(1), all)).toBe(undefined);
  });
});

it('pages that overlap show each post once', () => {
  expect(numbers(loaded(4, [post(1), post(2), post(3)], [post(3), post(4)]))).toEqual([1, 2, 3, 4]);
});

it('nothing is next after the last post', () => {
  expect(nextOf({ topic: { id: 't', postCount: 2, posts: { nodes: [post(2)] } } }, 2)).toBe(null);
  expect(nextOf({ topic: null }, 1)).toBe(null);
});
