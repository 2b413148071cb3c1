import { useState } from 'react';
import { ReactDocument, type Reaction } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Icon } from '../../components/icon/Icon';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { Problems } from '../account/Problems';
import type { ShownPost } from './posts';
import styles from './Reactions.module.css';
import { useTopic } from './topicContext';

const all: Reaction[] = ['AGREE', 'DISAGREE', 'THANKS', 'INTERESTING', 'SOURCE_NEEDED'];

/** What was said to a post without words, and a way to say it. */
export function Reactions({ post }: { post: ShownPost }) {
  const { t } = useForumTexts();
  const { number } = useWording();
  const { handle, put, topic } = useTopic();
  const change = useChange(ReactDocument, { quiet: true });
  const [open, setOpen] = useState(false);
  const may = handle !== null && topic.space.mayWrite;
  const shown = all.filter((one) => open || post.reactions.some(({ reaction }) => reaction === one));
  const give = (reaction: Reaction, on: boolean) => {
    void change.run({ input: { post: post.id, reaction, on } }).then((payload) => {
      if (payload?.post) put(payload.post);
      if (payload) setOpen(false);
    });
  };
  return (
    <div className={styles.reactions} role="group" aria-label={t('reaction.title')}>
      {shown.map((reaction) => {
        const given = post.reactions.find((one) => one.reaction === reaction);
        const text = `${t(`reaction.${reaction}`)} ${given ? number(given.count) : ''}`.trim();
        return may ? (
          <button
            key={reaction}
            type="button"
            className={styles.reaction}
            aria-pressed={given?.mine ?? false}
            disabled={change.busy}
            onClick={() => {
              give(reaction, !given?.mine);
            }}
          >
            {text}
          </button>
        ) : (
          <span key={reaction} className={styles.reaction}>
            {text}
          </span>
        );
      })}
      {may && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          aria-label={t('post.of', { what: t('reaction.title'), number: post.number })}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name={open ? 'close' : 'plus'} />
        </button>
      )}
      <Problems of={change} />
    </div>
  );
}
