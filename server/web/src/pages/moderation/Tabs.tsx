import { Link } from 'wouter';
import styles from './Tabs.module.css';

interface Props {
  label: string;
  tabs: { text: string; href: string; current: boolean }[];
  /** Whether they choose within what other tabs show. */
  lesser?: boolean;
}

/** The ways to the parts of a page. */
export function Tabs({ label, tabs, lesser = false }: Props) {
  return (
    <nav className={lesser ? styles.lesser : styles.tabs} aria-label={label}>
      {tabs.map(({ text, href, current }) => (
        <Link key={href} href={href} aria-current={current ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
