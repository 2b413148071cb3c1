import { useState } from 'react';
import { AddPasskeyDocument, BeginPasskeyDocument, RemovePasskeyDocument } from '../../api/gql/graphql';
import { Button } from '../../components/button/Button';
import { Field, Form } from '../../components/form/Form';
import { DataTable } from '../../components/table/DataTable';
import { Unfold } from '../../components/unfold/Unfold';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { Part } from './AccountFrame';
import type { Own } from './AccountPage';
import { hasPasskeys, madePasskey } from './passkeys';
import { Problems, Wrong } from './Problems';
import { useProvenChange } from './proof';

/** The passkeys of the account. */
export function Passkeys({ own }: { own: Own }) {
  const { t } = useAccountTexts();
  const { day } = useWording();
  const remove = useProvenChange(RemovePasskeyDocument);
  return (
    <Part name="passkeys" title={t('passkeys.title')} text={t('passkeys.text')}>
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
      {hasPasskeys() ? (
        <Unfold action={t('passkeys.add')}>{(fold) => <AddPasskey done={fold} />}</Unfold>
      ) : (
        <p>{t('passkeys.unable')}</p>
      )}
    </Part>
  );
}

function AddPasskey({ done }: { done: () => void }) {
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
    if (made && (await answer.run({ input: { name, ceremony: asked.ceremony, answer: made } }))) done();
  };
  return (
    <>
      <Form
        fields={['name']}
        change={question.wrong.length > 0 || question.error ? question : answer}
        action={t('passkeys.add')}
        send={(written) => void add(written('name'))}
      >
        <Field name="name" label={t('passkeys.name')} hint={t('passkeys.name.hint')} autoComplete="off" />
      </Form>
      {none && <Wrong>{t('passkey.none')}</Wrong>}
    </>
  );
}
