import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAccountTexts } from '../../language/accountTexts';
import { Button } from '../button/Button';
import styles from './Unfold.module.css';

interface Props {
  /** What the button says that unfolds it. */
  action: string;
  /** What is unfolded; it gets the way to fold it again. */
  children: (fold: () => void) => ReactNode;
}

/** Something that is seldom done: a button until it is wanted. The keys of those who use keys go with it. */
export function Unfold({ action, children }: Props) {
  const { t } = useAccountTexts();
  const [state, setState] = useState<'untouched' | 'open' | 'folded'>('untouched');
  const all = useRef<HTMLDivElement>(null);
  const open = state === 'open';
  useEffect(() => {
    if (state === 'untouched') return;
    const first = all.current?.querySelector<HTMLElement>(
      open ? 'input, select, textarea, button' : 'button',
    );
    first?.focus();
  }, [state, open]);
  if (!open) {
    return (
      <div ref={all}>
        <Button
          aria-expanded={false}
          onClick={() => {
            setState('open');
          }}
        >
          {action}
        </Button>
      </div>
    );
  }
  return (
    <div ref={all} className={styles.open}>
      {children(() => {
        setState('folded');
      })}
      <div>
        <Button
          look="quiet"
          className={styles.fold}
          onClick={() => {
            setState('folded');
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

interface SureProps {
  action: string;
  /** What follows from it. */
  text?: string;
  run: () => void;
}

/** Something that cannot be taken back: it asks whether it is meant. */
export function Sure({ action, text, run }: SureProps) {
  const { t } = useAccountTexts();
  return (
    <Unfold action={action}>
      {(fold) => (
        <>
          <p>{[t('sure.ask'), text].filter(Boolean).join(' ')}</p>
          <div>
            <Button
              look="primary"
              onClick={() => {
                fold();
                run();
              }}
            >
              {action}
            </Button>
          </div>
        </>
      )}
    </Unfold>
  );
}
