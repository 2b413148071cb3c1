import { useCallback, useMemo, useState } from 'react';
import { Button } from '../../components/button/Button';
import { Icon } from '../../components/icon/Icon';
import { Legend } from '../../components/picture/Legend';
import { Picture } from '../../components/picture/Picture';
import { placed, type Placed } from '../../components/picture/place';
import { useWording } from '../../language/LanguageContext';
import { namesOf, type ConnectionsState } from './connectionsShape';
import { NodePanel } from './NodePanel';
import { pictureOf } from './pictureOf';
import styles from './PictureSection.module.css';
import { SaveButtons } from './SaveButtons';
import type { Strand } from './strands';
import { useGrown } from './useGrown';
import type { Undo } from './useUndo';

interface Props {
  state: ConnectionsState;
  /** What is drawn: one strand or all. */
  strands: readonly Strand[];
  title: string;
  version: string;
  lit: ReadonlySet<string> | null;
  onPoint: (ids: string[]) => void;
  /** How it is changed; left out where it is only looked at. */
  undo?: Undo;
}

/** The picture of what was found, what its signs mean, and what can be done with it. */
export default function PictureSection({ state, strands, title, version, lit, onPoint, undo }: Props) {
  const { t } = useWording();
  const wording = useWording();
  const [chosen, setChosen] = useState('');
  const groups = useGrown(state.grow, state.tier);
  const names = namesOf(state);
  const [from = '', second] = names;
  const to = names.length === 2 ? second : undefined; // several hang together as a tree, which begins with the first
  const ends = names.join(' ');
  const data = useMemo(
    () =>
      pictureOf(
        strands.flatMap((strand) => strand.steps),
        groups,
        ends.split(' '),
        state.hide,
        wording,
      ),
    // The groups are a new list each time; how many there are tells when they came.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [strands, groups.length, state.grow, ends, state.hide, wording],
  );
  const picture = useMemo(() => placed(data, from, to), [data, from, to]);
  const choose = useCallback((id: string) => {
    setChosen((before) => (before === id ? '' : id));
  }, []);
  const node = data.nodes.find((one) => one.id === chosen);
  return (
    <div className={styles.section}>
      {undo && (
        <Tools
          state={state}
          undo={undo}
          picture={picture}
          strands={strands}
          title={title}
          version={version}
        />
      )}
      <div className={styles.paper}>
        <Picture
          picture={picture}
          label={t('picture.label', { count: data.nodes.length })}
          lit={lit}
          chosen={chosen}
          onPoint={onPoint}
          onChoose={choose}
        />
      </div>
      {node && undo && (
        <NodePanel
          node={node}
          data={data}
          hidden={state.hide}
          tier={state.tier}
          grown={state.grow}
          grow={(grow) => {
            undo.draw({ grow });
          }}
          hide={
            node.end
              ? undefined
              : () => {
                  undo.draw({ hide: [...state.hide, node.id] });
                  setChosen('');
                }
          }
          close={() => {
            setChosen('');
          }}
        />
      )}
      <Legend data={data} />
      {undo && <p className={styles.hint}>{t('picture.hint')}</p>}
    </div>
  );
}

interface ToolsProps extends Pick<Props, 'state' | 'strands' | 'title' | 'version'> {
  undo: Undo;
  picture: Placed;
}

function Tools({ state, undo, ...saved }: ToolsProps) {
  const { t } = useWording();
  return (
    <div className={styles.tools}>
      <div className={styles.group}>
        <Step name="undo" act={undo.undo} />
        <Step name="redo" act={undo.redo} />
        {state.show && (
          <Button
            look="quiet"
            onClick={() => {
              undo.draw({ show: '' });
            }}
          >
            {t('connections.all')}
          </Button>
        )}
        {state.hide.length > 0 && (
          <Button
            look="quiet"
            onClick={() => {
              undo.draw({ hide: [] });
            }}
          >
            {t('picture.hidden', { count: state.hide.length })}
          </Button>
        )}
      </div>
      <SaveButtons {...saved} />
    </div>
  );
}

function Step({ name, act }: { name: 'undo' | 'redo'; act: (() => void) | undefined }) {
  const { t } = useWording();
  return (
    <Button
      look="quiet"
      disabled={!act}
      aria-label={t(`picture.${name}`)}
      title={t(`picture.${name}`)}
      onClick={act}
    >
      <Icon name={name} />
    </Button>
  );
}
