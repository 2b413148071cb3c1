import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon';
import styles from './ForeignLink.module.css';

/** Leads off this site. What is not http is shown as text: data may say anything. */
export function ForeignLink({ href, children }: { href: string; children: ReactNode }) {
  if (!/^https?:\/\//i.test(href)) return children;
  return (
    <a className={styles.link} href={href} rel="noopener noreferrer nofollow" target="_blank">
      {children}
      <Icon name="out" />
    </a>
  );
}
