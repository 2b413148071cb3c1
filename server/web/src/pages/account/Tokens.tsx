import { useState } from 'react';
import { CreateTokenDocument, RevokeTokenDocument, type TokenScope } from '../../api/gql/graphql';
import { Button } from '../../components/button/Button';
import { Field, Form, Select } from '../../components/form/Form';
import { DataTable } from '../../components/table/DataTable';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { Part } from './AccountFrame';
import type { Own } from './AccountPage';
import { Problems } from './Problems';
import { useProvenChange } from './proof';
import { ShownOnce } from './ShownOnce';

const lasting = [30, 90, 360];
const oneDay = 86_400_000;

/** Secrets with which programs act for the account. */
export function Tokens({ own }: { own: Own }) {
  const { t } = useAccountTexts();
  const { day, list } = useWording();
  const revoke = useProvenChange(RevokeTokenDocument);
  return (
    <Part title={t('tokens.title')}>
      <p>{t('tokens.text')}</p>
      {own.tokens.length > 0 && (
        <DataTable
          caption={t('tokens.title')}
          rows={own.tokens}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: t('column.name'), head: true, cell: ({ name }) => name },
            {
              key: 'scopes',
              header: t('tokens.scope'),
              cell: ({ scopes }) => list(scopes.map((scope) => t(`scope.${scope}`))),
            },
            { key: 'created', header: t('column.made'), cell: ({ created }) => day(created) },
            { key: 'expires', header: t('column.ends'), cell: ({ expires }) => day(expires) },
            {
              key: 'do',
              header: t('column.do'),
              cell: ({ id, name }) => (
                <Button
                  look="quiet"
                  aria-label={`${t('remove')}: ${name}`}
                  onClick={() => void revoke.run({ input: { id } })}
                >
                  {t('remove')}
                </Button>
              ),
            },
          ]}
        />
      )}
      <Problems of={revoke} />
      <NewToken />
    </Part>
  );
}

function NewToken() {
  const { t } = useAccountTexts();
  const change = useProvenChange(CreateTokenDocument);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      {secret && <ShownOnce text={t('tokens.secret')} lines={[secret]} />}
      <Form
        fields={['name', 'scopes', 'expires']}
        change={change}
        primary={false}
        action={t('tokens.go')}
        send={(written) => {
          const scopes: TokenScope[] = written('scopes') === 'WRITE' ? ['READ', 'WRITE'] : ['READ'];
          const expires = new Date(Date.now() + Number(written('expires')) * oneDay).toISOString();
          void change.run({ input: { name: written('name'), scopes, expires } }).then((payload) => {
            setSecret(payload?.secret ?? null);
          });
        }}
      >
        <Field name="name" label={t('tokens.name')} autoComplete="off" />
        <Select
          name="scopes"
          label={t('tokens.scope')}
          options={[
            { value: 'READ', text: t('scope.READ') },
            { value: 'WRITE', text: t('tokens.both') },
          ]}
        />
        <Select
          name="expires"
          label={t('tokens.lasts')}
          options={lasting.map((days) => ({ value: String(days), text: t('tokens.days', { count: days }) }))}
        />
      </Form>
    </>
  );
}
