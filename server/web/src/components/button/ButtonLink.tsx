import { Link } from 'wouter';
import type { ReactNode } from 'react';
import styles from './Button.module.css';

interface Props {
  href: string;
  look?: 'plain' | 'primary';
  children: ReactNode;
}

/** A way to another page that looks like a button, as what a view is for. */
export function ButtonLink({ href, look = 'plain', children }: Props) {
  return (
    <Link href={href} className={`${styles.button} ${styles[look]} ${styles.link}`}>
      {children}
    </Link>
  );
}
