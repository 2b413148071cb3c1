import { useCallback, useState } from 'react';
import { useAddress, writeState } from '../../address/searchParams';
import { exploreShape, type Exploration } from './exploreShape';

/** Characters of an address that every browser, proxy and mail program takes. */
const longest = 6000;
const mostSteps = 100;

/** An exploration, and the steps that led to it. */
export interface Explored {
  state: Exploration;
  /** Whether it is more than an address holds: then it can be saved as a file only. */
  isLarge: boolean;
  /** Makes a step, which can be undone. */
  step: (change: Partial<Exploration>) => void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
}

/** The exploration of the address, and undo and redo beside the history of the browser. */
export function useExploration(): Explored {
  const [addressed, change] = useAddress(exploreShape);
  const [large, setLarge] = useState<Exploration | null>(null);
  const [past, setPast] = useState<Exploration[]>([]);
  const [future, setFuture] = useState<Exploration[]>([]);
  const state = large ?? addressed;

  const show = useCallback(
    (next: Exploration) => {
      if (writeState(exploreShape, '', next).length > longest) {
        setLarge(next);
        return;
      }
      setLarge(null);
      change(next);
    },
    [change],
  );
  const step = (part: Partial<Exploration>) => {
    setPast([...past, state].slice(-mostSteps));
    setFuture([]);
    show({ ...state, ...part });
  };
  const before = past.at(-1);
  const after = future.at(-1);
  return {
    state,
    isLarge: large !== null,
    step,
    undo:
      before &&
      (() => {
        setPast(past.slice(0, -1));
        setFuture([...future, state]);
        show(before);
      }),
    redo:
      after &&
      (() => {
        setFuture(future.slice(0, -1));
        setPast([...past, state]);
        show(after);
      }),
  };
}
