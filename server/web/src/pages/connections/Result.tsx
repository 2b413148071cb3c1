import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Notice } from '../../components/notice/Notice';
import { Empty, Loading } from '../../components/states/States';
import { useWording } from '../../language/LanguageContext';
import type { Change, ConnectionsState } from './connectionsShape';
import { litBy } from './pictureOf';
import styles from './Result.module.css';
import { StrandList } from './StrandList';
import type { Findings, Strand } from './strands';
import { useEnds } from './useEnds';
import { useUndo, type Undo } from './useUndo';

const PictureSection = lazy(() => import('./PictureSection'));

interface Props {
  state: ConnectionsState;
  findings: Findings;
  title: string;
}

/** What was found: in words on the left, as a picture on the right. What one is pointed at, lights up in the other. */
export function Result({ state, change, ...rest }: Props & { change: Change }) {
  const question = JSON.stringify({ ...state, show: '', hide: [], grow: [] });
  const undo = useUndo(state, change, question);
  return <Shown state={state} undo={undo} {...rest} />;
}

/** The same where it is only looked at. */
export function Shown({ state, findings, title, undo }: Props & { undo?: Undo }) {
  const { t } = useWording();
  const [pointed, setPointed] = useState<readonly string[]>([]);
  const [strand, setStrand] = useState<Strand | null>(null);
  const { strands } = findings;
  const alone = strands.find(({ id }) => id === state.show);
  const drawn = useMemo(() => (alone ? [alone] : strands), [alone, strands]);
  const point = useCallback((ids: string[]) => {
    setPointed(ids);
  }, []);
  const over = useMemo(() => new Map(strands.map((one) => [one.id, litBy(one.steps)] as const)), [strands]);
  const litStrands = new Set(
    strands.filter(({ id }) => pointed.some((part) => over.get(id)?.has(part))).map(({ id }) => id),
  );
  if (strands.length === 0) return <None state={state} />;
  return (
    <div className={styles.result} data-framed={!undo}>
      <section className={styles.list} aria-label={t('connections.inWords')}>
        <StrandList
          strands={strands}
          shown={alone?.id ?? ''}
          lit={litStrands}
          onPoint={setStrand}
          {...(undo && {
            onShow: (show: string) => {
              undo.draw({ show });
            },
          })}
        />
      </section>
      <section className={styles.picture} aria-label={t('connections.picture')}>
        <Suspense fallback={<Loading lines={8} />}>
          <PictureSection
            state={state}
            strands={drawn}
            title={title}
            version={findings.dataVersion}
            lit={strand ? (over.get(strand.id) ?? null) : null}
            onPoint={point}
            {...(undo && { undo })}
          />
        </Suspense>
      </section>
    </div>
  );
}

/** What was found in a sentence, and what to know of it. */
export function Found({ state, findings }: { state: ConnectionsState; findings: Findings }) {
  const { t, list } = useWording();
  const apart = (findings.parts ?? []).slice(1).flat();
  const ends = useEnds(apart);
  const count = findings.strands.length;
  const links = findings.strands[0]?.steps.length ?? 0;
  return (
    <>
      {count > 0 && (
        <p className={styles.count} role="status">
          {findings.parts
            ? t('connections.joined', { count: links })
            : t(state.mode === 'loops' ? 'loops.found' : 'connections.found', { count })}
          {findings.more > 0 && ` ${t('loops.more', { count: findings.more })}`}
        </p>
      )}
      {apart.length > 0 && (
        <Notice tone="care">
          {t('connections.apart', { names: list(apart.map((id) => ends.get(id)?.name ?? '…')) })}
        </Notice>
      )}
      {findings.truncated && <Notice tone="care">{t('connections.truncated')}</Notice>}
    </>
  );
}

function None({ state }: { state: ConnectionsState }) {
  const { t } = useWording();
  if (state.mode === 'loops') return <Empty title={t('loops.none')}>{t('loops.hint')}</Empty>;
  if (state.mode === 'power') return <Empty title={t('power.none')}>{t('connections.hint')}</Empty>;
  return <Empty title={t('connections.none', { length: state.steps })}>{t('connections.hint')}</Empty>;
}
