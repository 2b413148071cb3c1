import { text } from '../../address/searchParams';

/** What the address of a connection says: where it begins and where it ends. */
export const connectionsShape = { from: text, to: text };
