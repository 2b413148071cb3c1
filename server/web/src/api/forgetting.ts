import type { QueryClient } from '@tanstack/react-query';
import { documentId } from './ask';
import { MeDocument } from './gql/graphql';

const name = 'spona';

/** Tells the other pages of this browser that somebody else asks from now on: somebody signed in or out. */
export function tellOthers(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('forget');
  channel.close();
}

/** Forgets all answers when another page says so, and when the browser brings a page back that was left. */
export function forgetWhenTold(answers: QueryClient): () => void {
  const forget = () => void forgetAll(answers);
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) forget();
  };
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', forget);
  addEventListener('pageshow', onShow);
  return () => {
    channel.close();
    removeEventListener('pageshow', onShow);
  };
}

/**
 * Forgets all answers, since somebody else asks from now on. Who that is comes first: what is not for them is no longer
 * shown by then, and not asked for in their name.
 */
export async function forgetAll(answers: QueryClient): Promise<void> {
  await answers.resetQueries({ queryKey: [documentId(MeDocument)] });
  await new Promise((shown) => setTimeout(shown));
  await answers.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== documentId(MeDocument) });
}
