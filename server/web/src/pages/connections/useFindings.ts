import { useMemo } from 'react';
import { ConnectDocument, ConnectionsDocument, LoopsDocument, ToPowerDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { useWording } from '../../language/LanguageContext';
import { namesOf, type ConnectionsState } from './connectionsShape';
import { connectOptions, loopOptions, pathOptions, powerOptions } from './options';
import { ofConnect, ofLoops, ofPaths, ofPower, type Findings } from './strands';

/** What the state of the page asks for, and what came of it. Null findings: somebody is not in the data any more. */
export interface Asked {
  /** Whether enough is given to ask. */
  asked: boolean;
  findings: Findings | null | undefined;
  error: Error | null;
  retry: () => void;
}

/** Asks what the state of the page asks for, in the reader's language. */
export function useFindings(state: ConnectionsState): Asked {
  const { language } = useWording();
  const names = namesOf(state);
  const [from = '', to = ''] = names;
  const said = { lang: [...language.names], words: language.tag };
  const mode = state.mode === 'paths' && names.length > 2 ? 'connect' : state.mode;
  const asked = names.length >= (state.mode === 'paths' ? 2 : 1);
  const paths = useAsk(
    ConnectionsDocument,
    { from, to, options: pathOptions(state), ...said },
    { enabled: asked && mode === 'paths' },
  );
  const connect = useAsk(
    ConnectDocument,
    { ids: names, options: connectOptions(state), ...said },
    { enabled: asked && mode === 'connect' },
  );
  const power = useAsk(
    ToPowerDocument,
    { from, options: powerOptions(state), ...said },
    { enabled: asked && mode === 'power' },
  );
  const loops = useAsk(
    LoopsDocument,
    { id: from, options: loopOptions(state), ...said },
    { enabled: asked && mode === 'loops' },
  );
  const { error, refetch } = { paths, connect, power, loops }[mode];
  const findings = useMemo(() => {
    if (mode === 'paths') return paths.data && ofPaths(paths.data);
    if (mode === 'connect') return connect.data && ofConnect(connect.data);
    if (mode === 'power') return power.data && ofPower(power.data);
    return loops.data && ofLoops(loops.data);
  }, [mode, paths.data, connect.data, power.data, loops.data]);
  return { asked, findings, error, retry: () => void refetch() };
}
