import { useEffect, useRef, useState, type ReactNode } from 'react';
import { MeDocument } from './gql/graphql';
import { LateLive } from './LateLive';
import { LiveContext } from './LiveContext';
import { useAsk } from './useAsk';

/** Gives all pages one connection for what they follow, which is opened anew when somebody else is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [live] = useState(() => new LateLive());
  const { data } = useAsk(MeDocument, {});
  const who = data && (data.viewer?.id ?? '');
  const before = useRef(who);
  useEffect(() => {
    if (before.current !== undefined && who !== undefined && before.current !== who) live.renew();
    before.current = who ?? before.current;
  }, [live, who]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
