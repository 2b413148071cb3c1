import { useRef, useState } from 'react';
import { Button } from '../../components/button/Button';
import { Icon } from '../../components/icon/Icon';
import { useWording } from '../../language/LanguageContext';
import type { Format } from '../../components/picture/save';
import type { Drawing } from './Canvas';
import { readFile, saveScene, saveState } from './save';
import styles from './Toolbar.module.css';
import type { Explored } from './useExploration';

interface Props {
  explored: Explored;
  drawing: Drawing | null;
  title: string;
}

/** What is done with the whole drawing. */
export function Toolbar({ explored, drawing, title }: Props) {
  const { t } = useWording();
  return (
    <div className={styles.bar} role="group" aria-label={t('explore.tools')}>
      <Steps explored={explored} />
      <Choices explored={explored} />
      <Button disabled={!drawing} onClick={drawing?.fit}>
        {t('explore.fit')}
      </Button>
      <Saving explored={explored} drawing={drawing} title={title} />
    </div>
  );
}

function Steps({ explored }: { explored: Explored }) {
  const { t } = useWording();
  return (
    <div className={styles.pair}>
      <Button
        aria-label={t('explore.undo')}
        title={t('explore.undo')}
        disabled={!explored.undo}
        onClick={explored.undo}
      >
        <Icon name="undo" />
      </Button>
      <Button
        aria-label={t('explore.redo')}
        title={t('explore.redo')}
        disabled={!explored.redo}
        onClick={explored.redo}
      >
        <Icon name="redo" />
      </Button>
    </div>
  );
}

const layouts = ['force', 'layered', 'time'] as const;
const groups = ['none', 'kind', 'country'] as const;
const tiers = ['A', 'B', 'C'] as const;

function Choices({ explored: { state, step } }: { explored: Explored }) {
  const { t } = useWording();
  return (
    <>
      <label className={styles.choice}>
        {t('explore.layout')}
        <select
          value={state.layout}
          onChange={(event) => {
            step({ layout: layouts.find((one) => one === event.target.value) ?? 'force' });
          }}
        >
          {layouts.map((one) => (
            <option key={one} value={one}>
              {t(`explore.layout.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        {t('explore.group')}
        <select
          value={state.group}
          onChange={(event) => {
            step({ group: groups.find((one) => one === event.target.value) ?? 'none' });
          }}
        >
          {groups.map((one) => (
            <option key={one} value={one}>
              {t(`explore.group.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        {t('explore.year')}
        <input
          className={styles.year}
          inputMode="numeric"
          maxLength={4}
          placeholder={t('explore.anyYear')}
          defaultValue={state.at}
          key={state.at}
          onChange={(event) => {
            const year = event.target.value.trim();
            if (year !== state.at && /^(\d{4})?$/.test(year)) step({ at: year });
          }}
        />
      </label>
      <label className={styles.choice}>
        {t('explore.tier')}
        <select
          value={state.tier}
          onChange={(event) => {
            step({ tier: tiers.find((one) => one === event.target.value) ?? 'B' });
          }}
        >
          {tiers.map((one) => (
            <option key={one} value={one}>
              {t(`explore.tier.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function Saving({ explored, drawing, title }: Props) {
  const wording = useWording();
  const { t } = wording;
  const file = useRef<HTMLInputElement>(null);
  const [isBad, setBad] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = (format: Format) => {
    const scene = drawing?.scene();
    if (!scene) return;
    setFailed(false);
    const address = explored.isLarge ? location.origin : location.href;
    saveScene(scene, { title, address }, wording, format).catch(() => {
      setFailed(true);
    });
  };
  return (
    <div className={styles.pair}>
      {(['png', 'svg'] as const).map((format) => (
        <Button
          key={format}
          disabled={!drawing}
          onClick={() => {
            save(format);
          }}
        >
          <Icon name="down" />
          {t(`explore.${format}`)}
        </Button>
      ))}
      <Button
        onClick={() => {
          saveState(explored.state, title);
        }}
      >
        {t('explore.file')}
      </Button>
      <Button
        onClick={() => {
          file.current?.click();
        }}
      >
        {t('explore.openFile')}
      </Button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('explore.openFile')}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (!chosen) return;
          void readFile(chosen).then((state) => {
            setBad(state === null);
            if (state) explored.step(state);
          });
        }}
      />
      {failed && <p role="alert">{t('picture.failed')}</p>}
      {isBad && <p role="alert">{t('explore.badFile')}</p>}
    </div>
  );
}
