import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';
import { ask, AskError, documentId } from '../../api/ask';
import { ProofDocument, type ProofQuery } from '../../api/gql/graphql';
import { useChange, type Wrong } from '../../api/useChange';

/** Who has to show who they are, and with what they can. */
export type Proving = NonNullable<ProofQuery['viewer']>;

/** Asks to show once more who one is; true when that was done. Given by ProofProvider. */
export const ProofContext = createContext<(proving: Proving) => Promise<boolean>>(() =>
  Promise.resolve(false),
);

/** Some changes are refused to those who did not show a short while ago who they are. They can do so then. */
function useProof() {
  const show = useContext(ProofContext);
  return async (): Promise<boolean> => {
    const { viewer } = await ask(ProofDocument, {});
    return viewer ? !viewer.fresh && (await show(viewer)) : false;
  };
}

/** A change that may ask to show once more who one is. */
export function useProvenChange<Result extends object, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  { forget = false }: { forget?: boolean } = {},
) {
  const proof = useProof();
  const prove = async (wrong: Wrong[]) =>
    wrong.some(({ code, field }) => code === 'FORBIDDEN' && !field) && (await proof());
  return useChange(document, { forget, prove });
}

/** A question that may ask to show once more who one is. Its answer is not kept. */
export function useProvenQuestion<Result, Variables>(document: TypedDocumentNode<Result, Variables>) {
  const proof = useProof();
  const answers = useQueryClient();
  const [error, setError] = useState<Error | null>(null);
  const run = async (variables: Variables): Promise<Result | null> => {
    setError(null);
    try {
      return await ask(document, variables);
    } catch (failure) {
      const refused = failure instanceof AskError && failure.code === 'FORBIDDEN';
      if (refused && (await proof())) {
        answers.removeQueries({ queryKey: [documentId(document as TypedDocumentNode<unknown, never>)] });
        return await ask(document, variables);
      }
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return null;
    }
  };
  return { run, error };
}
