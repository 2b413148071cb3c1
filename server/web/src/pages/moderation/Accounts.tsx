import { useDeferredValue, useState } from 'react';
import {
  AccountsDocument,
  GiveRoleDocument,
  ReinstateAccountDocument,
  SuspendAccountDocument,
  type AccountRole,
  type AccountsQuery,
} from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Button } from '../../components/button/Button';
import { Field, Form, Select } from '../../components/form/Form';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useAccountTexts } from '../../language/accountTexts';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { Problems } from '../account/Problems';
import { useProvenChange } from '../account/proof';
import { useMe } from '../account/SignedIn';
import { NextPage } from './NextPage';
import styles from './Accounts.module.css';
import { Silence } from './Silence';

type Account = NonNullable<AccountsQuery['accounts']>['nodes'][number];

const roles: AccountRole[] = ['CITIZEN', 'MEMBER', 'EDITOR', 'MODERATOR', 'ADMINISTRATOR'];

/** Accounts by their handle. */
export function Accounts() {
  const { t } = useAccountTexts();
  const [text, setText] = useState('');
  const [after, setAfter] = useState<string | null>(null);
  const wanted = useDeferredValue(text.trim());
  const { data, error, refetch } = useAsk(AccountsDocument, { text: wanted, after }, { keep: true });
  const page = data?.accounts;
  return (
    <>
      <div className={styles.find}>
        <Field
          name="text"
          label={t('accounts.find')}
          value={text}
          autoComplete="off"
          autoCapitalize="none"
          onChange={(event) => {
            setText(event.target.value);
            setAfter(null);
          }}
        />
      </div>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!page && !error && <Loading />}
      {page?.nodes.length === 0 && <Empty title={t('accounts.none')}>{t('field.handle.hint')}</Empty>}
      <ul className={styles.accounts}>
        {page?.nodes.map((account) => (
          <One key={account.id} account={account} />
        ))}
      </ul>
      {page?.pageInfo.hasNextPage && (
        <NextPage
          go={() => {
            setAfter(page.pageInfo.endCursor ?? null);
          }}
        />
      )}
    </>
  );
}

function One({ account }: { account: Account }) {
  const { t } = useAccountTexts();
  const { t: forum } = useForumTexts();
  const { day } = useWording();
  const me = useMe();
  return (
    <li>
      <details>
        <summary className={styles.summary}>
          <span>
            <strong>{account.handle}</strong> {account.name}
          </span>
          <span>{account.organisation?.name}</span>
          <span>{t(`role.${account.role}`)}</span>
          <span data-state={account.state}>{t(`accountState.${account.state}`)}</span>
          {account.silencedUntil && <span>{forum('silence.now', { when: day(account.silencedUntil) })}</span>}
          <span>{day(account.created)}</span>
        </summary>
        <div className={styles.deeds}>
          {account.state === 'SUSPENDED' ? <Reinstate account={account} /> : <Suspend account={account} />}
          <Silence id={account.id} silenced={Boolean(account.silencedUntil)} />
          {me.role === 'ADMINISTRATOR' && <GiveRole account={account} />}
        </div>
      </details>
    </li>
  );
}

function Suspend({ account }: { account: Account }) {
  const { t } = useAccountTexts();
  const change = useProvenChange(SuspendAccountDocument);
  return (
    <Form
      fields={['reason']}
      change={change}
      primary={false}
      action={t('suspend.go')}
      send={(written) => void change.run({ input: { id: account.id, reason: written('reason') } })}
    >
      <Field name="reason" label={t('suspend.reason')} hint={t('suspend.hint')} autoComplete="off" />
    </Form>
  );
}

function Reinstate({ account }: { account: Account }) {
  const { t } = useAccountTexts();
  const change = useProvenChange(ReinstateAccountDocument);
  return (
    <div>
      <Button onClick={() => void change.run({ input: { id: account.id } })}>{t('reinstate.go')}</Button>
      <Problems of={change} />
    </div>
  );
}

function GiveRole({ account }: { account: Account }) {
  const { t } = useAccountTexts();
  const change = useProvenChange(GiveRoleDocument);
  return (
    <Form
      fields={['role']}
      change={change}
      primary={false}
      action={t('giveRole.go')}
      send={(written) => void change.run({ input: { id: account.id, role: written('role') as AccountRole } })}
    >
      <Select
        name="role"
        label={t('giveRole.role')}
        defaultValue={account.role}
        options={roles.map((role) => ({ value: role, text: t(`role.${role}`) }))}
      />
    </Form>
  );
}
