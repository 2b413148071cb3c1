import { lazy, Suspense, useState } from 'react';
import {
  BeginOneTimeCodesDocument,
  ConfirmOneTimeCodesDocument,
  RemoveOneTimeCodesDocument,
  RenewRecoveryCodesDocument,
} from '../../api/gql/graphql';
import { Button } from '../../components/button/Button';
import { Field, Form } from '../../components/form/Form';
import { Loading } from '../../components/states/States';
import { useAccountTexts } from '../../language/accountTexts';
import { Part } from './AccountFrame';
import type { Own } from './AccountPage';
import styles from './OneTimeCodes.module.css';
import { Problems } from './Problems';
import { useProvenChange } from './proof';
import { ShownOnce } from './ShownOnce';

const QrCode = lazy(() => import('./QrCode'));

interface Key {
  key: string;
  uri: string;
  sealed: string;
}

/** Codes of a phone as a second factor, and the codes for the day on which the phone is gone. */
export function OneTimeCodes({ own }: { own: Own }) {
  const { t } = useAccountTexts();
  const [codes, setCodes] = useState<string[]>([]);
  const [key, setKey] = useState<Key | null>(null);
  const begin = useProvenChange(BeginOneTimeCodesDocument);
  const start = async () => {
    const begun = await begin.run({});
    if (begun?.key && begun.uri && begun.sealed)
      setKey({ key: begun.key, uri: begun.uri, sealed: begun.sealed });
  };
  return (
    <Part title={t('codes.title')}>
      <p>{t('codes.text')}</p>
      {codes.length > 0 && (
        <ShownOnce text={t('codes.recovery')} lines={codes} file="spona-recovery-codes.txt" />
      )}
      {own.oneTimeCodes && <On own={own} show={setCodes} />}
      {!own.oneTimeCodes && key && (
        <Confirm
          given={key}
          show={(shown) => {
            setKey(null);
            setCodes(shown);
          }}
        />
      )}
      {!own.oneTimeCodes && !key && (
        <div>
          <Button onClick={() => void start()}>{t('codes.begin')}</Button>
          <Problems of={begin} />
        </div>
      )}
    </Part>
  );
}

function On({ own, show }: { own: Own; show: (codes: string[]) => void }) {
  const { t } = useAccountTexts();
  const renew = useProvenChange(RenewRecoveryCodesDocument);
  const remove = useProvenChange(RemoveOneTimeCodesDocument);
  return (
    <>
      <p>{t('codes.on', { count: own.recoveryCodesLeft })}</p>
      <div className={styles.actions}>
        <Button
          onClick={() =>
            void renew.run({}).then((payload) => {
              if (payload) show(payload.codes);
            })
          }
        >
          {t('codes.renew')}
        </Button>
        <Button
          onClick={() =>
            void remove.run({}).then((payload) => {
              if (payload) show([]);
            })
          }
        >
          {t('codes.off')}
        </Button>
      </div>
      <Problems of={renew} />
      <Problems of={remove} />
    </>
  );
}

function Confirm({ given, show }: { given: Key; show: (codes: string[]) => void }) {
  const { t } = useAccountTexts();
  const change = useProvenChange(ConfirmOneTimeCodesDocument);
  return (
    <>
      <p>{t('codes.scan')}</p>
      <Suspense fallback={<Loading />}>
        <QrCode text={given.uri} label={t('codes.qr')} />
      </Suspense>
      <p>
        {t('codes.key')} <code className={styles.key}>{given.key}</code>
      </p>
      <Form
        fields={['code']}
        change={change}
        primary={false}
        action={t('codes.confirm')}
        send={(written) =>
          void change.run({ input: { sealed: given.sealed, code: written('code') } }).then((payload) => {
            if (payload) show(payload.codes);
          })
        }
      >
        <Field name="code" label={t('codes.code')} inputMode="numeric" autoComplete="one-time-code" />
      </Form>
    </>
  );
}
