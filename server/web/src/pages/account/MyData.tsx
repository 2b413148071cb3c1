import { useLocation } from 'wouter';
import { DeleteAccountDocument, EverythingDocument } from '../../api/gql/graphql';
import { homePath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { Field, Form } from '../../components/form/Form';
import { saveFile } from '../../components/file/file';
import { reasonOf } from '../../components/states/States';
import { Unfold } from '../../components/unfold/Unfold';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { Part } from './AccountFrame';
import type { Own } from './AccountPage';
import { Wrong } from './Problems';
import { useProvenChange, useProvenQuestion } from './proof';

/** All that is kept of the person: to take along, and to have removed. */
export function MyData({ own }: { own: Own }) {
  const { t } = useAccountTexts();
  const { t: say } = useWording();
  const [, navigate] = useLocation();
  const everything = useProvenQuestion(EverythingDocument);
  const remove = useProvenChange(DeleteAccountDocument, { forget: true });
  const download = async () => {
    const answer = await everything.run({});
    if (!answer?.viewer) return;
    saveFile(new Blob([answer.viewer.everything], { type: 'application/json' }), `spona-${own.handle}.json`);
  };
  return (
    <>
      <Part title={t('data.title')} text={t('data.text')}>
        <div>
          <Button onClick={() => void download()}>{t('data.go')}</Button>
        </div>
        {everything.error && <Wrong>{say(reasonOf(everything.error))}</Wrong>}
      </Part>
      <Part name="deletion" title={t('delete.title')} text={t('delete.text')}>
        <Unfold action={t('delete.go')}>
          {() => (
            <Form
              fields={['handle']}
              change={remove}
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
          )}
        </Unfold>
      </Part>
    </>
  );
}
