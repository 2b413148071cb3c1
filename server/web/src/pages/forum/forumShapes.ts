import { oneOf, text, type Param } from '../../address/searchParams';

/** The part of a topic to begin at; 0 for where the reader left off. */
const postNumber: Param<number> = {
  read: ([first = '']) => (/^[1-9]\d{0,6}$/.test(first) ? Number(first) : 0),
  write: (value) => (value > 0 ? [String(value)] : []),
};

/** What the address of a topic says. */
export const topicShape = { post: postNumber };

/** What the address of a space says. */
export const spaceShape = { show: oneOf('all', 'unread', 'watched', 'unsolved') };

/** What the address of a search in the forum says. */
export const forumSearchShape = { q: text, space: text };
