import { useState } from 'react';
import type { Change, ConnectionsState } from './connectionsShape';

/** What can be taken back: what is shown, hidden and added. */
type Drawn = Pick<ConnectionsState, 'show' | 'hide' | 'grow'>;

/** Changes of the picture that can be taken back and made again. The picture itself stays in the address. */
export interface Undo {
  draw: (part: Partial<Drawn>) => void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
}

/** Remembers the changes made since the question was asked; `question` tells one from another. */
export function useUndo(state: ConnectionsState, change: Change, question: string): Undo {
  const [kept, setKept] = useState({ question, past: [] as Drawn[], future: [] as Drawn[] });
  const { past, future } = kept.question === question ? kept : { past: [], future: [] };
  const now: Drawn = { show: state.show, hide: state.hide, grow: state.grow };
  const [last, next] = [past.at(-1), future.at(-1)];
  return {
    draw: (part) => {
      setKept({ question, past: [...past, now], future: [] });
      change(part);
    },
    undo:
      last &&
      (() => {
        setKept({ question, past: past.slice(0, -1), future: [...future, now] });
        change(last);
      }),
    redo:
      next &&
      (() => {
        setKept({ question, past: [...past, now], future: future.slice(0, -1) });
        change(next);
      }),
  };
}
