import type { ReactNode } from 'react';
import styles from './Section.module.css';

interface Props {
  id: string;
  title: string;
  /** How many there are, beside the title. */
  count?: string;
  /** What can be done with all of it, at the end of the heading's line. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of the page with its heading. */
export function Section({ id, title, count, action, children }: Props) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.line}>
        <h2 id={id} className={styles.heading}>
          {title}
          {count && <span className={styles.count}>{count}</span>}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
