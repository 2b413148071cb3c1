import { EndSilenceDocument, SilenceAccountDocument } from '../../api/gql/graphql';
import { Button } from '../../components/button/Button';
import { Field, Form, Select } from '../../components/form/Form';
import { useForumTexts } from '../../language/forumTexts';
import { Problems } from '../account/Problems';
import { useProvenChange } from '../account/proof';

const lasting = [1, 7, 30, 90];
const oneDay = 86_400_000;

/** Keeps an account from writing in the forum for a time, or lets it write again. */
export function Silence({ id, silenced }: { id: string; silenced: boolean }) {
  return silenced ? <End id={id} /> : <Begin id={id} />;
}

function Begin({ id }: { id: string }) {
  const { t } = useForumTexts();
  const change = useProvenChange(SilenceAccountDocument);
  return (
    <Form
      fields={['reason', 'until']}
      change={change}
      primary={false}
      action={t('silence.go')}
      send={(written) => {
        const until = new Date(Date.now() + Number(written('until')) * oneDay).toISOString();
        void change.run({ input: { id, until, reason: written('reason') } });
      }}
    >
      <p>{t('silence.text')}</p>
      <Select
        name="until"
        label={t('silence.days')}
        options={lasting.map((days) => ({ value: String(days), text: t('silence.day', { count: days }) }))}
      />
      <Field name="reason" label={t('reason')} hint={t('reason.hint')} autoComplete="off" />
    </Form>
  );
}

function End({ id }: { id: string }) {
  const { t } = useForumTexts();
  const change = useProvenChange(EndSilenceDocument);
  return (
    <div>
      <Button onClick={() => void change.run({ input: { id } })}>{t('silence.end')}</Button>
      <Problems of={change} />
    </div>
  );
}
