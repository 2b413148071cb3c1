import { useEffect, useRef } from 'react';
import { Button } from '../../components/button/Button';
import { Icon } from '../../components/icon/Icon';
import { useWording } from '../../language/LanguageContext';
import { mostNames, namesOf, openField, type Change, type ConnectionsState } from './connectionsShape';
import { EntityField } from './EntityField';
import styles from './Fields.module.css';
import { useEnds } from './useEnds';

interface Props {
  state: ConnectionsState;
  change: Change;
}

const modes = ['paths', 'power', 'loops'] as const;

/** Whom the question is about, and what is asked of them. What is drawn begins anew with every other question. */
export function Fields({ state, change }: Props) {
  const { t } = useWording();
  const ask = (part: Partial<ConnectionsState>) => {
    change({ show: '', hide: [], grow: [], ...part }, { push: true });
  };
  const fields = useNextField(namesOf(state).join());
  return (
    <div ref={fields} className={styles.fields}>
      <div className={styles.modes} role="radiogroup" aria-label={t('connections.mode')}>
        {modes.map((mode) => (
          <label key={mode} className={styles.mode}>
            <input
              type="radio"
              name="mode"
              checked={state.mode === mode}
              onChange={() => {
                ask({ mode });
              }}
            />
            {t(`connections.mode.${mode}`)}
          </label>
        ))}
      </div>
      <Names state={state} ask={ask} />
    </div>
  );
}

/** Whoever chose a name goes on with the field that is still empty; after the last, reading begins at the top again. */
function useNextField(names: string) {
  const fields = useRef<HTMLDivElement>(null);
  const before = useRef(names);
  useEffect(() => {
    const empty = fields.current?.querySelector<HTMLElement>('[role=combobox]');
    const wasLost = before.current !== names && document.activeElement === document.body;
    before.current = names;
    if (names && empty) empty.focus();
    // No button may get it: the Enter that chose the name would press that too.
    else if (wasLost) fields.current?.closest('main')?.focus({ preventScroll: true });
  }, [names]);
  return fields;
}

function Names({ state, ask }: { state: ConnectionsState; ask: (part: Partial<ConnectionsState>) => void }) {
  const { t } = useWording();
  const { from, to, also } = state;
  const ends = useEnds([from, to, ...also].filter((id) => id !== '' && id !== openField));
  const shown = (id: string) => (id && id !== openField ? (ends.get(id) ?? { name: '…' }) : undefined);
  const field = (
    label: string,
    id: string,
    set: (id: string) => void,
    clear = () => {
      set('');
    },
  ) => <EntityField key={id || label} label={label} chosen={shown(id)} choose={set} clear={clear} />;
  if (state.mode !== 'paths') {
    return (
      <div className={styles.row}>
        {field(t('connections.actor'), from, (id) => {
          ask({ from: id });
        })}
      </div>
    );
  }
  const setAlso = (n: number, ids: string[]) => {
    ask({ also: also.toSpliced(n, 1, ...ids) });
  };
  return (
    <>
      <div className={styles.row}>
        {field(t('connections.from'), from, (id) => {
          ask({ from: id });
        })}
        <Button
          className={styles.swap}
          aria-label={t('connections.swap')}
          title={t('connections.swap')}
          onClick={() => {
            ask({ from: to, to: from });
          }}
        >
          <Icon name="swap" />
        </Button>
        {field(t('connections.to'), to, (id) => {
          ask({ to: id });
        })}
      </div>
      {also.length > 0 && (
        <div className={styles.row}>
          {also.map((id, n) =>
            field(
              t('connections.another'),
              id,
              (chosen) => {
                setAlso(n, [chosen]);
              },
              () => {
                setAlso(n, []);
              },
            ),
          )}
        </div>
      )}
      {from && to && !also.includes(openField) && also.length + 2 < mostNames && (
        <Button
          look="quiet"
          className={styles.add}
          onClick={() => {
            ask({ also: [...also, openField] });
          }}
        >
          <Icon name="plus" />
          {t('connections.add')}
        </Button>
      )}
    </>
  );
}
