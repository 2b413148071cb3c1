import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon';
import styles from './Notice.module.css';

/** A quiet band above what it is about. */
export function Notice({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'care' }) {
  return (
    <div className={styles.notice} data-tone={tone} role="note">
      <Icon name="note" />
      <div>{children}</div>
    </div>
  );
}
