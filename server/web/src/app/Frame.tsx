import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { LiveProvider } from '../api/LiveProvider';
import { Icon } from '../components/icon/Icon';
import { useWording } from '../language/LanguageContext';
import { Footer } from './Footer';
import { AccountMenu } from './AccountMenu';
import styles from './Frame.module.css';
import { LanguageChoice } from './LanguageChoice';
import { NewsLink } from './NewsLink';
import { forumPath, homePath } from './routes';
import { SearchBox } from './SearchBox';
import { ThemeChoice } from './ThemeChoice';

/** What is around every page: name, search and choices on top, what this is at the end. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useWording();
  const [path] = useLocation();
  const main = useNewPage(path);
  return (
    <LiveProvider>
      <div className={styles.frame}>
        <a className={styles.skip} href="#main">
          {t('frame.skip')}
        </a>
        <header className={styles.top}>
          <div className={styles.bar}>
            <Link href={homePath} className={styles.name}>
              <Icon name="clasp" />
              <span className={styles.word}>{t('name')}</span>
            </Link>
            <div className={styles.search}>{path !== homePath && <SearchBox />}</div>
            <Link href={forumPath} className={styles.place} aria-label={t('forum.link')}>
              <Icon name="talk" />
              <span className={styles.placeName}>{t('forum.link')}</span>
            </Link>
            <NewsLink />
            <LanguageChoice />
            <ThemeChoice />
            <AccountMenu />
          </div>
        </header>
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          {children}
        </main>
        <Footer />
      </div>
    </LiveProvider>
  );
}

/** What is around a page within a frame on another page: nothing. */
export function Bare({ children }: { children: ReactNode }) {
  return <main id="main">{children}</main>;
}

/** After going to another page, reading begins at its top, for eyes and for screen readers. */
function useNewPage(path: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
