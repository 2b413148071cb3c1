import { useState } from 'react';
import { AddPasskeyDocument, BeginPasskeyDocument, RemovePasskeyDocument } from '../../api/gql/graphql';
import { Button } from '../../components/button/Button';
import { Field, Form } from '../../components/form/Form';
import { DataTable } from '../../components/table/DataTable';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { Part } from './AccountFrame';
import type { Own } from './AccountPage';
import { hasPasskeys, madePasskey } from './passkeys';
import { Problems } from './Problems';
import { useProvenChange } from './proof';

/** The passkeys of the account. */
export function Passkeys({ own }: { own: Own }) {
  const { t } = useAccountTexts();
  const { day } = useWording();
  const remove = useProvenChange(RemovePasskeyDocument);
  return (
    <Part title={t('passkeys.title')}>
      <p>{t('passkeys.text')}</p>
      {own.passkeys.length > 0 && (
        <DataTable
          caption={t('passkeys.title')}
          rows={own.passkeys}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: t('column.name'), head: true, cell: ({ name }) => name },
            { key: 'created', header: t('column.made'), cell: ({ created }) => day(created) },
            { key: 'used', header: t('column.used'), cell: ({ used }) => used && day(used) },
            {
              key: 'do',
              header: t('column.do'),
              cell: ({ id, name }) => (
                <Button
                  look="quiet"
                  aria-label={`${t('remove')}: ${name}`}
                  onClick={() => void remove.run({ input: { id } })}
                >
                  {t('remove')}
                </Button>
              ),
            },
          ]}
        />
      )}
      <Problems of={remove} />
      {hasPasskeys() ? <AddPasskey /> : <p>{t('passkeys.unable')}</p>}
    </Part>
  );
}

function AddPasskey() {
  const { t } = useAccountTexts();
  const question = useProvenChange(BeginPasskeyDocument);
  const answer = useProvenChange(AddPasskeyDocument);
  const [none, setNone] = useState(false);
  const add = async (name: string) => {
    setNone(false);
    const asked = await question.run({});
    if (!asked?.options || !asked.ceremony) return;
    const made = await madePasskey(asked.options);
    setNone(made === null);
    if (made) await answer.run({ input: { name, ceremony: asked.ceremony, answer: made } });
  };
  return (
    <>
      <Form
        fields={['name']}
        change={question.wrong.length > 0 || question.error ? question : answer}
        primary={false}
        action={t('passkeys.add')}
        send={(written) => void add(written('name'))}
      >
        <Field name="name" label={t('passkeys.name')} hint={t('passkeys.name.hint')} autoComplete="off" />
      </Form>
      {none && <p role="alert">{t('passkey.none')}</p>}
    </>
  );
}
