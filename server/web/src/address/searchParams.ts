import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

/** How one part of a page's state is written in the address. */
export interface Param<T> {
  read(texts: string[]): T;
  write(value: T): string[];
}

/** Any text; "" is left out. */
export const text: Param<string> = {
  read: ([first = '']) => first,
  write: (value) => (value ? [value] : []),
};

/** One of a few words; the first stands when none or another is given, and is left out. */
export function oneOf<const T extends string>(...words: [T, ...T[]]): Param<T> {
  return {
    read: ([first]) => words.find((word) => word === first) ?? words[0],
    write: (value) => (value === words[0] ? [] : [value]),
  };
}

/** Any number of a few words, in the order given here. */
export function anyOf<const T extends string>(words: readonly T[]): Param<T[]> {
  return {
    read: (texts) => words.filter((word) => texts.includes(word)),
    write: (value) => words.filter((word) => value.includes(word)),
  };
}

/** Any number of texts, each once. */
export const texts: Param<string[]> = {
  read: (given) => [...new Set(given.filter(Boolean))],
  write: (value) => value,
};

/** The shape of a page's state: a name in the address for each part. */
export type Shape = Record<string, Param<unknown>>;

/** The state of a shape. */
export type State<S> = { [K in keyof S]: S[K] extends Param<infer T> ? T : never };

/** Reads a state from the query of an address. */
export function readState<S extends Shape>(shape: S, query: string): State<S> {
  const params = new URLSearchParams(query);
  const state: Record<string, unknown> = {};
  for (const [name, param] of Object.entries(shape)) state[name] = param.read(params.getAll(name));
  return state as State<S>;
}

/** Writes parts of a state into the query of an address; parts of other shapes stay. */
export function writeState<S extends Shape>(shape: S, query: string, change: Partial<State<S>>): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    const param = (shape as Shape)[name];
    if (!param) continue;
    params.delete(name);
    for (const written of param.write(value)) params.append(name, written);
  }
  return params.toString();
}

/**
 * The state of a page, which is in its address: a link to it shows the same to anybody. A change replaces the
 * entry of the history unless `push` is given, as for what a person would go back from.
 */
export function useAddress<S extends Shape>(
  shape: S,
): [State<S>, (change: Partial<State<S>>, how?: { push?: boolean }) => void] {
  const query = useSearch();
  const [path, navigate] = useLocation();
  const state = useMemo(() => readState(shape, query), [shape, query]);
  const change = useCallback(
    (part: Partial<State<S>>, { push = false } = {}) => {
      const next = writeState(shape, location.search, part);
      navigate(next ? `${path}?${next}` : path, { replace: !push });
    },
    [shape, path, navigate],
  );
  return [state, change];
}

/** The address of a page in a state. */
export function addressOf<S extends Shape>(path: string, shape: S, state: Partial<State<S>>): string {
  const query = writeState(shape, '', state);
  return query ? `${path}?${query}` : path;
}
