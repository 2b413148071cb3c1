import type { LoopOptions, PathOptions, RiskPathOptions } from '../../api/gql/graphql';
import type { ConnectionsState } from './connectionsShape';

/** What is asked of `paths`. */
export function pathOptions(state: ConnectionsState): PathOptions {
  return {
    ...shared(state),
    maxLength: state.steps,
    limit: state.limit,
    order: state.order,
    kinds: state.kind.length ? state.kind : null,
  };
}

/** What is asked of `connect`, which knows no time but a date. */
export function connectOptions(state: ConnectionsState): PathOptions {
  const dated = state.time === 'AS_OF' && state.asOf;
  return { ...pathOptions({ ...state, time: dated ? 'AS_OF' : 'ANY' }) };
}

/** What is asked of `riskPaths`. */
export function powerOptions(state: ConnectionsState): RiskPathOptions {
  return { ...shared(state), limit: state.limit };
}

/** What is asked of `loops`. */
export function loopOptions(state: ConnectionsState): LoopOptions {
  return { limit: state.limit, minTier: state.tier };
}

function shared(state: ConnectionsState) {
  const inSequence = state.time === 'SEQUENCE';
  return {
    avoid: state.avoid,
    hubDegree: state.hubs,
    // A date that is still being written asks for any time.
    time: state.time === 'AS_OF' && !state.asOf ? ('ANY' as const) : state.time,
    asOf: state.time === 'AS_OF' && state.asOf ? state.asOf : null,
    maxGapDays: inSequence && state.gap > 0 ? state.gap : null,
    backward: inSequence && state.backward === 'yes',
    minTier: state.tier,
  };
}
