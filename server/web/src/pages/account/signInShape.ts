import { text } from '../../address/searchParams';

/** Where somebody goes after signing in. */
export const signInShape = { to: text };
