import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from './ask';
import { forgetAll, tellOthers } from './forgetting';

/** What is wrong with an input, as the server says it. */
export interface Wrong {
  field?: string | null;
  code: string;
  message: string;
}

interface Told {
  userErrors: Wrong[];
}

/** What comes back of the one change of an operation. */
export type PayloadOf<Result> = Result extends unknown ? Extract<Result[keyof Result], Told> : never;

/** A change that can be made, and how it went the last time. */
export interface Change<Result, Variables> {
  /** Makes it; null when it was not made, for which `wrong` or `error` has the reason. */
  run: (variables: Variables) => Promise<PayloadOf<Result> | null>;
  wrong: Wrong[];
  error: Error | null;
  busy: boolean;
}

/** Whoever was refused may show once more who they are: true when they did, and the change is tried again. */
export type Prove = (wrong: Wrong[]) => Promise<boolean>;

interface How {
  /** Somebody else asks from then on. */
  forget?: boolean;
  /** Whoever makes it puts what came of it in its place, and the rest stays as it is. */
  quiet?: boolean;
  prove?: Prove;
}

/**
 * A change that an operation makes. What is shown is asked anew after it; all is forgotten first where somebody else
 * asks from then on.
 */
export function useChange<Result extends object, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  { forget = false, quiet = false, prove }: How = {},
): Change<Result, Variables> {
  const answers = useQueryClient();
  const [state, setState] = useState<{ wrong: Wrong[]; error: Error | null; busy: boolean }>(idle);

  const attempt = async (variables: Variables): Promise<PayloadOf<Result>> => {
    const payload = payloadOf<Result>(await ask(document, variables));
    if (payload.userErrors.length > 0 && (await prove?.(payload.userErrors)))
      return payloadOf<Result>(await ask(document, variables));
    return payload;
  };
  const run = async (variables: Variables) => {
    setState({ ...idle, busy: true });
    try {
      const payload = await attempt(variables);
      setState({ ...idle, wrong: payload.userErrors });
      if (payload.userErrors.length > 0) return null;
      if (forget) tellOthers();
      if (!quiet) await (forget ? forgetAll(answers) : answers.invalidateQueries());
      return payload;
    } catch (error) {
      setState({ ...idle, error: error instanceof Error ? error : new Error(String(error)) });
      return null;
    }
  };
  return { run, ...state };
}

const idle = { wrong: [], error: null, busy: false };

function payloadOf<Result extends object>(result: object): PayloadOf<Result> {
  const told = Object.values(result).find((value: unknown): value is PayloadOf<Result> => isTold(value));
  if (!told) throw new Error('the answer has no payload');
  return told;
}

function isTold(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && 'userErrors' in value;
}
