import type { QueryClient } from '@tanstack/react-query';

const name = 'spona';

/** Tells the other pages of this browser that somebody else asks from now on: somebody signed in or out. */
export function tellOthers(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('forget');
  channel.close();
}

/** Forgets all answers when another page says so, and when the browser brings a page back that was left. */
export function forgetWhenTold(answers: QueryClient): () => void {
  const forget = () => void answers.resetQueries();
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
