import { createContext, useContext } from 'react';
import type { TopicQuery } from '../../api/gql/graphql';
import type { ShownPost } from './posts';

/** A topic as its page asks for it. */
export type KnownTopic = NonNullable<TopicQuery['topic']>;

/** What the parts of a topic's page share. */
export interface TopicParts {
  topic: KnownTopic;
  /** Who reads it; null for a visitor. */
  handle: string | null;
  /** Puts a post that changed in its place. */
  put: (post: ShownPost) => void;
  /** Begins an answer to a post. */
  answer: (post: ShownPost) => void;
  /** Goes to a post of the topic, which may not be loaded. */
  goTo: (number: number) => void;
}

/** Given by the page of a topic. */
export const TopicContext = createContext<TopicParts | null>(null);

/** The topic around a part of its page. */
export function useTopic(): TopicParts {
  const parts = useContext(TopicContext);
  if (!parts) throw new Error('outside of a topic');
  return parts;
}

/** The element of a post. */
export function postElement(number: number): string {
  return `post-${number}`;
}

/** Whether a post solved its topic. The topic says so as soon as it changes, the post when it is read again. */
export function isSolution(topic: KnownTopic, post: ShownPost): boolean {
  return topic.solution?.id === post.id;
}
