import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { text, useAddress } from '../../address/searchParams';
import { searchPath } from '../../app/routes';
import { Notice } from '../../components/notice/Notice';
import { Empty, Failed, Loading } from '../../components/states/States';
import { Title } from '../../components/title/Title';
import { DataVersion } from '../../components/version/DataVersion';
import { useWording } from '../../language/LanguageContext';
import { AddEntity } from './AddEntity';
import type { Drawing } from './Canvas';
import { drawnGraph } from './drawnGraph';
import styles from './ExplorePage.module.css';
import { mostNodes, type Opening } from './exploreShape';
import { Legend } from './Legend';
import { NodeList } from './NodeList';
import { Panel } from './Panel';
import { Picture } from './Picture';
import { Refusal } from './Refusal';
import { Toolbar } from './Toolbar';
import { useExploration, type Explored } from './useExploration';
import { useOpened } from './useOpened';

const choiceShape = { sel: text };

/** A graph to walk: start at somebody, open what is around, hide and keep, save what was found. */
export default function ExplorePage() {
  const { t } = useWording();
  const explored = useExploration();
  if (explored.state.id.length > 0) return <Exploring explored={explored} />;
  return (
    <div className={styles.page}>
      <Title>{t('explore.title')}</Title>
      <h1>{t('explore.title')}</h1>
      <p className={styles.lead}>{t('explore.lead')}</p>
      <AddEntity explored={explored} large />
      <Empty title={t('explore.none')}>
        <Link href={searchPath}>{t('search.title')}</Link>
      </Empty>
    </div>
  );
}

function Exploring({ explored }: { explored: Explored }) {
  const { t, list, number } = useWording();
  const { state, step } = explored;
  const loaded = useOpened(state);
  const [{ sel }, choose] = useAddress(choiceShape);
  const [refused, setRefused] = useState<Opening | null>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const panel = useRef<HTMLElement>(null);
  useUndoKeys(explored);

  const everything = useMemo(
    () => drawnGraph(loaded.starts, loaded.opened, { hide: [], pin: [], without: [] }),
    [loaded.starts, loaded.opened],
  );
  const graph = useMemo(
    () => drawnGraph(loaded.starts, loaded.opened, state),
    [loaded.starts, loaded.opened, state],
  );
  const chosen = graph.nodes.some(({ id }) => id === sel) ? sel : (state.id[0] ?? '');
  const isTooLarge = graph.nodes.length > mostNodes;
  const names = loaded.starts.map(({ name }) => name);
  const title = names.length > 0 ? t('explore.around', { names: list(names) }) : t('explore.title');
  const open = (opening: Opening) => {
    const others = state.open.filter((one) => !isSame(one, opening));
    const known = state.open.find((one) => isSame(one, opening))?.count ?? 0;
    const fits = graph.nodes.length + opening.count - known <= mostNodes;
    setRefused(fits ? null : opening);
    if (fits) step({ open: [...others, opening] });
  };
  const close = (opening: Opening) => {
    step({ open: state.open.filter((one) => !isSame(one, opening)) });
  };
  const hide = (id: string) => {
    step({ hide: [...state.hide, id], pin: state.pin.filter((pin) => pin.id !== id) });
  };
  return (
    <div className={styles.page}>
      <Title>{title}</Title>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <AddEntity explored={explored} />
      </div>
      {loaded.dataVersion && <DataVersion version={loaded.dataVersion} />}
      {loaded.error && <Failed error={loaded.error} retry={loaded.retry} />}
      {explored.isLarge && <Notice>{t('explore.large')}</Notice>}
      {refused && (
        <Refusal
          opening={refused}
          shown={graph.nodes.length}
          open={open}
          close={() => {
            setRefused(null);
          }}
        />
      )}
      <Toolbar explored={explored} drawing={drawing} title={title} />
      <div className={styles.body}>
        <div className={styles.drawing}>
          <div className={styles.canvas} aria-busy={loaded.isBusy}>
            {loaded.isBusy && graph.nodes.length === 0 && <Loading lines={6} />}
            {isTooLarge && <Empty title={t('explore.tooMany', { most: number(mostNodes) })} />}
            {graph.nodes.length > 0 && !isTooLarge && (
              <Picture
                graph={graph}
                state={state}
                chosen={chosen}
                label={t('explore.picture', { nodes: graph.nodes.length, links: graph.links.length })}
                onChoose={(id) => {
                  choose({ sel: id });
                }}
                onMove={(id, to) => {
                  step({ pin: [...state.pin.filter((pin) => pin.id !== id), { id, ...to }] });
                }}
                onEnter={() => panel.current?.focus()}
                onHide={hide}
                onReady={setDrawing}
              />
            )}
            <p className={styles.count} role="status">
              {t('explore.picture', { nodes: graph.nodes.length, links: graph.links.length })}
            </p>
          </div>
          <Legend explored={explored} everything={everything} graph={graph} />
          <p id="explore-keys" className={styles.keys}>
            {t('explore.keys')}
          </p>
        </div>
        <aside ref={panel} className={styles.panel} tabIndex={-1} aria-label={t('explore.panel')}>
          <Panel
            key={chosen}
            id={chosen}
            graph={graph}
            explored={explored}
            open={open}
            close={close}
            hide={hide}
            pinAt={drawing?.places}
            choose={(id) => {
              choose({ sel: id });
            }}
          />
        </aside>
      </div>
      <NodeList
        graph={graph}
        chosen={chosen}
        choose={(id) => {
          choose({ sel: id });
          panel.current?.focus();
        }}
      />
      <p className={styles.caution}>{t('connections.caution')}</p>
    </div>
  );
}

function isSame(a: Opening, b: Opening): boolean {
  return a.id === b.id && a.kind === b.kind && a.direction === b.direction;
}

/** Ctrl or ⌘ with Z takes a step back, with Shift forward again. */
function useUndoKeys({ undo, redo }: Explored) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (writing || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      (event.shiftKey ? redo : undo)?.();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [undo, redo]);
}
