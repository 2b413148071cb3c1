import { useLocation } from 'wouter';
import { DeleteAccountDocument, EverythingDocument } from '../../api/gql/graphql';
import { homePath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { Field, Form } from '../../components/form/Form';
import { reasonOf } from '../../components/states/States';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { Part } from './AccountFrame';
import type { Own } from './AccountPage';
import { useProvenChange, useProvenQuestion } from './proof';
import { saveText } from './ShownOnce';

/** All that is kept of the person: to take along, and to have removed. */
export function MyData({ own }: { own: Own }) {
  const { t } = useAccountTexts();
  const { t: say } = useWording();
  const [, navigate] = useLocation();
  const everything = useProvenQuestion(EverythingDocument);
  const remove = useProvenChange(DeleteAccountDocument, { forget: true });
  const download = async () => {
    const answer = await everything.run({});
    if (answer?.viewer) saveText(answer.viewer.everything, `spona-${own.handle}.json`, 'application/json');
  };
  return (
    <>
      <Part title={t('data.title')}>
        <p>{t('data.text')}</p>
        <div>
          <Button onClick={() => void download()}>{t('data.go')}</Button>
        </div>
        {everything.error && <p role="alert">{say(reasonOf(everything.error))}</p>}
      </Part>
      <Part title={t('delete.title')}>
        <p>{t('delete.text')}</p>
        <Form
          fields={['handle']}
          change={remove}
          primary={false}
          action={t('delete.go')}
          send={(written) =>
            void remove.run({ input: { handle: written('handle') } }).then((payload) => {
              if (payload) navigate(homePath);
            })
          }
        >
          <Field
            name="handle"
            label={t('delete.handle', { handle: own.handle })}
            autoComplete="off"
            autoCapitalize="none"
          />
        </Form>
      </Part>
    </>
  );
}
