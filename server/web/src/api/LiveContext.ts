import { createContext } from 'react';
import type { LateLive } from './LateLive';

/** Given by LiveProvider. */
export const LiveContext = createContext<LateLive | null>(null);
