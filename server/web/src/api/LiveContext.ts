import { createContext } from 'react';
import type { Live } from './live';

/** Given by LiveProvider. */
export const LiveContext = createContext<Live | null>(null);
