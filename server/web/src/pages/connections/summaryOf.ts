import type { Wording } from '../../language/LanguageContext';
import { connectionsShape, type ConnectionsState } from './connectionsShape';

/** The options in words: those that always say something, and of the others what differs from what is usual. */
export function summaryOf(state: ConnectionsState, avoided: string[], { t, date, list }: Wording): string[] {
  const isPaths = state.mode === 'paths';
  const together = isPaths && state.also.length > 0;
  const words: string[] = [];
  if (isPaths) words.push(t(`order.${state.order}`));
  if (state.mode !== 'loops') {
    words.push(state.time === 'AS_OF' && state.asOf ? date(state.asOf) : t(`timing.${state.time}`));
  }
  if (isPaths) words.push(t('summary.steps', { count: state.steps }));
  if (!together) words.push(t('summary.limit', { count: state.limit }));
  if (isPaths && state.kind.length > 0) words.push(t('summary.kinds', { count: state.kind.length }));
  if (state.mode !== 'loops' && state.hubs > 0) words.push(t('summary.hubs', { count: state.hubs }));
  if (state.mode !== 'loops' && avoided.length > 0) words.push(t('summary.avoid', { names: list(avoided) }));
  if (state.tier !== connectionsShape.tier.read([])) words.push(t(`tiers.${state.tier}`));
  return words;
}
