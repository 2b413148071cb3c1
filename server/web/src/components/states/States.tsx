import { type ReactNode } from 'react';
import { AskError } from '../../api/ask';
import { useWording } from '../../language/LanguageContext';
import type { MessageKey } from '../../language/languages';
import { Button } from '../button/Button';
import styles from './States.module.css';

/** While something is asked for. It shows after a moment only, so that quick answers do not flicker. */
export function Loading({ lines = 3 }: { lines?: number }) {
  const { t } = useWording();
  return (
    <div className={styles.loading} role="status" data-loading>
      <span className="for-ears">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}

/** Where there is nothing: what would be here, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.hint}>{children}</div>}
    </div>
  );
}

/** What went wrong in words that help, and a way to go on where trying again may help. */
export function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useWording();
  return (
    <div className={styles.failed} role="alert">
      <p className={styles.title}>{t(reasonOf(error))}</p>
      {!isMissing(error) && (
        <Button onClick={isOutdated(error) ? reload : retry}>
          {t(isOutdated(error) ? 'state.reload' : 'state.retry')}
        </Button>
      )}
    </div>
  );
}

function isOutdated(error: Error): boolean {
  return error instanceof AskError && error.isOutdated;
}

function isMissing(error: Error): boolean {
  return error instanceof AskError && error.isMissing;
}

function reload() {
  location.reload();
}

/** What went wrong, in words that help. */
export function reasonOf(error: Error): MessageKey {
  if (!(error instanceof AskError)) return 'error.page';
  if (error.isOutdated) return 'error.outdated';
  switch (error.code) {
    case 'UNREACHABLE':
      return 'error.unreachable';
    case 'OVERLOADED':
    case 'RATE_LIMITED':
    case 'UPSTREAM_UNAVAILABLE':
      return 'error.busy';
    case 'TIMEOUT':
      return 'error.slow';
    case 'BAD_USER_INPUT':
    case 'LIMIT_EXCEEDED':
      return 'error.input';
    case 'NOT_FOUND':
      return 'error.missing';
  }
  return 'error.server';
}
