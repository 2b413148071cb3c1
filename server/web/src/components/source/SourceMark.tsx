import { lazy, Suspense, useRef, useState } from 'react';
import { useWording } from '../../language/LanguageContext';
import type { ShownSource } from './SourceList';
import styles from './SourceMark.module.css';

interface Props {
  sources: ShownSource[];
  /** Its number in the list of sources on the page; the tier is shown when there is none. */
  number?: number | undefined;
  /** What the source wrote, where it differs from what is shown. */
  original?: string | null | undefined;
}

const tiers = ['A', 'B', 'C'] as const;

// There are hundreds of marks on a page and few are opened: what they open is loaded then.
const SourcePopover = lazy(() => import('./SourcePopover'));

/** The small mark beside a fact that opens its sources. */
export function SourceMark({ sources, number, original }: Props) {
  const { t } = useWording();
  const [open, setOpen] = useState(false);
  const mark = useRef<HTMLButtonElement>(null);
  if (sources.length === 0) return null;
  const best = tiers.find((tier) => sources.some((source) => source.tier === tier)) ?? 'C';
  return (
    <>
      <button
        ref={mark}
        type="button"
        className={styles.mark}
        data-tier={best}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`${number ?? best}: ${t('source.open', { count: sources.length, tier: best })}`}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {number ?? best}
      </button>
      {open && (
        <Suspense>
          <SourcePopover anchor={mark} sources={sources} original={original} close={setOpen} />
        </Suspense>
      )}
    </>
  );
}
