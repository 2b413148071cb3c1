import { useEffect, useState } from 'react';

/** The secret that a letter's link has behind its #. It is taken out of the address and of the history at once. */
export function useLetterSecret(): string {
  const [secret, setSecret] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const take = () => {
      if (location.hash.length < 2) return;
      setSecret(location.hash.slice(1));
      history.replaceState(history.state, '', location.pathname + location.search);
    };
    take();
    addEventListener('hashchange', take);
    return () => {
      removeEventListener('hashchange', take);
    };
  }, []);
  return secret;
}
