import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState, type ReactNode } from 'react';
import {
  AskForPasskeyDocument,
  type PasskeyAnswerInput,
  type ProveIdentityWithPasskeyMutation,
  type SignInWithPasskeyMutation,
} from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Button } from '../../components/button/Button';
import { Problems } from './Problems';
import { hasPasskeys, shownPasskey } from './passkeys';
import { useAccountTexts } from '../../language/accountTexts';

interface Props {
  document: TypedDocumentNode<
    SignInWithPasskeyMutation | ProveIdentityWithPasskeyMutation,
    { input: PasskeyAnswerInput }
  >;
  /** Whether somebody else asks from then on. */
  forget?: boolean;
  done: () => void;
  children: ReactNode;
}

/** Shows a passkey to the server. */
export function PasskeyButton({ document, forget = false, done, children }: Props) {
  const { t } = useAccountTexts();
  const question = useChange(AskForPasskeyDocument);
  const answer = useChange(document, { forget });
  const [none, setNone] = useState(false);
  if (!hasPasskeys()) return null;
  const show = async () => {
    setNone(false);
    const asked = await question.run({});
    if (asked?.options == null || asked.ceremony == null) return;
    const shown = await shownPasskey(asked.options);
    setNone(shown === null);
    if (shown && (await answer.run({ input: { ceremony: asked.ceremony, answer: shown } }))) done();
  };
  return (
    <div>
      <Button onClick={() => void show()}>{children}</Button>
      {none && <p role="alert">{t('passkey.none')}</p>}
      <Problems of={question} />
      <Problems of={answer} />
    </div>
  );
}
