import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ProveIdentityDocument, ProveIdentityWithPasskeyDocument } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Button } from '../../components/button/Button';
import { Field, Form } from '../../components/form/Form';
import { useAccountTexts } from '../../language/accountTexts';
import { PasskeyButton } from './PasskeyButton';
import { ProofContext, type Proving } from './proof';
import styles from './ProofProvider.module.css';

interface Asked {
  proving: Proving;
  answer: (proved: boolean) => void;
}

/** Asks in a window to show once more who one is, when what is within it needs that. */
export function ProofProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const show = (proving: Proving) =>
    new Promise<boolean>((resolve) => {
      setAsked({
        proving,
        answer: (proved) => {
          setAsked(null);
          resolve(proved);
        },
      });
    });
  return (
    <ProofContext value={show}>
      {children}
      {asked && <Proof {...asked} />}
    </ProofContext>
  );
}

function Proof({ proving, answer }: Asked) {
  const { t } = useAccountTexts();
  const window = useRef<HTMLDialogElement>(null);
  const change = useChange(ProveIdentityDocument);
  useEffect(() => {
    window.current?.showModal();
  }, []);
  return (
    <dialog
      ref={window}
      className={styles.window}
      aria-labelledby="proof"
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <h2 id="proof">{t('proof.title')}</h2>
      <p>{t('proof.text')}</p>
      {proving.passkeys.length > 0 && (
        <PasskeyButton
          document={ProveIdentityWithPasskeyDocument}
          done={() => {
            answer(true);
          }}
        >
          {t('passkey.use')}
        </PasskeyButton>
      )}
      <Form
        fields={['password', 'code']}
        change={change}
        action={t('proof.go')}
        send={(written) =>
          void change
            .run({ input: { password: written('password'), code: written('code') } })
            .then((payload) => {
              if (payload) answer(true);
            })
        }
      >
        <Field name="password" label={t('field.password')} type="password" autoComplete="current-password" />
        {proving.oneTimeCodes && (
          <Field
            name="code"
            label={t('field.code')}
            hint={t('field.code.hint')}
            autoComplete="one-time-code"
          />
        )}
      </Form>
      <Button
        look="quiet"
        onClick={() => {
          answer(false);
        }}
      >
        {t('cancel')}
      </Button>
    </dialog>
  );
}
