import { AskError } from './ask';

/** The sub-protocol: what https://github.com/enisdenjo/graphql-ws calls by this name. */
export const protocol = 'graphql-transport-ws';

/** What the server says of why something was not done. */
export interface Told {
  message: string;
  extensions?: { code?: string; field?: string };
}

/** What comes with an event: the answer of the subscription's one field. */
export interface Next {
  data?: Record<string, { cursor?: string } | null> | null;
  errors?: Told[];
}

/** What the server sends. */
export type Heard =
  | { type: 'connection_ack' | 'ping' | 'pong' }
  | { type: 'next'; id: string; payload: Next }
  | { type: 'error'; id: string; payload: Told[] }
  | { type: 'complete'; id: string };

/** What is sent to the server. */
export type Said =
  | { type: 'connection_init' | 'ping' | 'pong' }
  | { type: 'subscribe'; id: string; payload: { documentId: string; variables: Record<string, unknown> } }
  | { type: 'complete'; id: string };

/** Reads a message; null when it is none. */
export function readHeard(text: unknown): Heard | null {
  if (typeof text !== 'string') return null;
  try {
    const read = JSON.parse(text) as unknown;
    return typeof read === 'object' && read !== null && 'type' in read ? (read as Heard) : null;
  } catch {
    return null;
  }
}

/** The first thing that is wrong, as an error of the API. */
export function errorOf(told: Told[] | undefined): AskError {
  const [first] = told ?? [];
  return new AskError(
    first?.extensions?.code ?? 'UNKNOWN',
    first?.message ?? 'no reason was given',
    first?.extensions?.field,
  );
}

/** Closed because of what this side did wrong: to do it again would change nothing. */
export function isOwnFault(code: number): boolean {
  return [4400, 4406, 4409, 4429].includes(code);
}

/** Closed because whoever asks may not. */
export function isRefusal(code: number): boolean {
  return code === 4401 || code === 4403;
}
