import type { MouseEvent } from 'react';
import { useLocation } from 'wouter';
import styles from './Prose.module.css';

/** A text that somebody wrote, as the server made it safe to show. Links within this site do not load it anew. */
export function Prose({ html, lang }: { html: string; lang?: string | undefined }) {
  const [, navigate] = useLocation();
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || link.origin !== location.origin) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  };
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- it hears the clicks of the links within, which keys make too
    <div
      className={styles.prose}
      lang={lang}
      dir="auto"
      onClick={onClick}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
