import { Button } from '../../components/button/Button';
import { Area, Field } from '../../components/form/Form';
import { useForumTexts } from '../../language/forumTexts';
import layout from './NewTopicPage.module.css';

/** Adds a question to the readers of a new topic. */
export function NewPoll({ on, setOn }: { on: boolean; setOn: (on: boolean) => void }) {
  const { t } = useForumTexts();
  return (
    <>
      <div>
        <Button
          aria-expanded={on}
          onClick={() => {
            setOn(!on);
          }}
        >
          {t(on ? 'new.noPoll' : 'new.poll')}
        </Button>
      </div>
      {on && (
        <div className={layout.poll}>
          <Field name="question" label={t('new.pollQuestion')} autoComplete="off" maxLength={200} />
          <Area name="options" label={t('new.pollOptions')} hint={t('new.pollOptions.hint')} rows={4} />
          <label className={layout.check}>
            <input type="checkbox" name="multiple" value="yes" />
            {t('new.pollMultiple')}
          </label>
        </div>
      )}
    </>
  );
}
