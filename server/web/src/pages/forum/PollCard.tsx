import { VoteDocument, type PollPartsFragment } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Button } from '../../components/button/Button';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { Problems } from '../account/Problems';
import { whenOf } from './moment';
import { dot } from './marks';
import styles from './PollCard.module.css';
import { useTopic } from './topicContext';

/** A question to the readers, with how they answered. */
export default function PollCard({ poll }: { poll: PollPartsFragment }) {
  const { t } = useForumTexts();
  const { number, language } = useWording();
  const { topic, handle } = useTopic();
  const change = useChange(VoteDocument);
  const isOver = poll.closed || topic.locked;
  const may = handle !== null && !isOver && topic.space.mayWrite;
  const mine = poll.options.filter((option) => option.mine).map((option) => option.number);
  const vote = (options: number[]) => void change.run({ input: { topic: topic.id, options } });
  return (
    <form
      className={styles.poll}
      aria-label={t('poll.title')}
      onSubmit={(event) => {
        event.preventDefault();
        vote(new FormData(event.currentTarget).getAll('option').map(Number));
      }}
    >
      <fieldset className={styles.options} key={mine.join()}>
        <legend className={styles.question}>
          <bdi>{poll.question}</bdi>
        </legend>
        {poll.options.map((option) => {
          const share = poll.voterCount > 0 ? option.votes / poll.voterCount : 0;
          return (
            <label key={option.number} className={styles.option}>
              {may && (
                <input
                  type={poll.multiple ? 'checkbox' : 'radio'}
                  name="option"
                  value={option.number}
                  defaultChecked={option.mine}
                />
              )}
              <span className={styles.text}>
                <bdi>{option.text}</bdi>
                {option.mine && !may && ' ✓'}
              </span>
              <span className={styles.votes}>
                {t('poll.votes', { count: option.votes })}
                {dot}
                {number(share, { style: 'percent' })}
              </span>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ inlineSize: `${share * 100}%` }} />
              </span>
            </label>
          );
        })}
      </fieldset>
      <p className={styles.note}>
        {t('poll.voters', { count: poll.voterCount })}{' '}
        {isOver
          ? t('poll.closed')
          : poll.closes && t('poll.closes', { when: whenOf(poll.closes, language.intl) })}
      </p>
      {may && (
        <div className={styles.actions}>
          <Button type="submit" disabled={change.busy}>
            {t('poll.vote')}
          </Button>
          {mine.length > 0 && (
            <Button
              look="quiet"
              disabled={change.busy}
              onClick={() => {
                vote([]);
              }}
            >
              {t('poll.takeBack')}
            </Button>
          )}
        </div>
      )}
      <Problems of={change} />
    </form>
  );
}
