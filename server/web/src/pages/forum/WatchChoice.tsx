import { useId } from 'react';
import { WatchDocument, type WatchLevel } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { useForumTexts } from '../../language/forumTexts';
import { Problems } from '../account/Problems';
import styles from './WatchChoice.module.css';

const levels: WatchLevel[] = ['WATCHING', 'TRACKING', 'MUTED'];

interface Props {
  topic?: string;
  space?: string;
  level: WatchLevel;
}

/** How much of a topic or a space somebody wants to be told. */
export function WatchChoice({ topic, space, level }: Props) {
  const { t } = useForumTexts();
  const id = useId();
  const change = useChange(WatchDocument);
  return (
    <div className={styles.watch}>
      <label htmlFor={id}>{t('watch.title')}</label>
      <select
        id={id}
        className={styles.choice}
        value={level}
        aria-busy={change.busy}
        onChange={(event) => {
          const chosen = levels.find((one) => one === event.target.value) ?? level;
          void change.run({ input: { topic: topic ?? null, space: space ?? null, level: chosen } });
        }}
      >
        {levels.map((one) => (
          <option key={one} value={one}>
            {t(`watch.${one}`)}
          </option>
        ))}
      </select>
      <Problems of={change} />
    </div>
  );
}
