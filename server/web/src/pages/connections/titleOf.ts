import type { Wording } from '../../language/LanguageContext';
import { namesOf, type ConnectionsState } from './connectionsShape';

/** What the page is called: after those that it is about, once their names are known. */
export function titleOf(
  state: ConnectionsState,
  names: (id: string) => string | undefined,
  { t, list }: Wording,
): string {
  const known = namesOf(state).map(names);
  const all = known.filter((name) => name !== undefined);
  if (all.length < known.length || all.length < (state.mode === 'paths' ? 2 : 1))
    return t('connections.title');
  if (state.mode === 'power') return t('power.of', { name: all[0] ?? '' });
  if (state.mode === 'loops') return t('loops.of', { name: all[0] ?? '' });
  return t('connections.of', { names: list(all) });
}
