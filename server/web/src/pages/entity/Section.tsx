import type { ReactNode } from 'react';
import styles from './Section.module.css';

interface Props {
  id: string;
  title: string;
  /** How many there are, beside the title. */
  count?: string;
  children: ReactNode;
}

/** A part of the page with its heading. */
export function Section({ id, title, count, children }: Props) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
        {count && <span className={styles.count}>{count}</span>}
      </h2>
      {children}
    </section>
  );
}
