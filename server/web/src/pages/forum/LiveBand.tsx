import type { LiveState } from '../../api/live';
import { useForumTexts } from '../../language/forumTexts';
import styles from './LiveBand.module.css';

/** Says how it stands with what comes by itself. It is said aloud when the connection is lost. */
export function LiveBand({ state }: { state: LiveState }) {
  const { t } = useForumTexts();
  return (
    <p className={styles.band} data-live={state} role="status">
      <span className={styles.dot} aria-hidden="true" />
      {t(`live.${state}`)}
    </p>
  );
}
