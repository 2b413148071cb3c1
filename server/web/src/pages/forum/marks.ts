/** Between facts that stand in one line. */
export const dot = ' · ';

/** Between a name and what belongs to it. */
export const colon = ': ';
