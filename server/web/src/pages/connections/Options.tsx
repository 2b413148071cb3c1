import type { ReactNode } from 'react';
import { relationTitle } from '../../components/relation/relationTitle';
import { useWording } from '../../language/LanguageContext';
import { relationKinds, type Change, type ConnectionsState } from './connectionsShape';
import { EntityField } from './EntityField';
import styles from './Options.module.css';
import { summaryOf } from './summaryOf';
import { useEnds } from './useEnds';

interface Props {
  state: ConnectionsState;
  change: Change;
}

/** How to look: one line of words that unfolds into the choices. */
export function Options({ state, change }: Props) {
  const wording = useWording();
  const ask = (part: Partial<ConnectionsState>) => {
    change({ show: '', hide: [], grow: [], ...part });
  };
  const avoided = useEnds(state.avoid);
  const names = state.avoid.map((id) => avoided.get(id)?.name ?? '…');
  const together = state.mode === 'paths' && state.also.length > 0;
  return (
    <details className={styles.options}>
      <summary className={styles.summary}>{summaryOf(state, names, wording).join(' · ')}</summary>
      <div className={styles.choices}>
        {state.mode === 'paths' && <Order state={state} change={ask} />}
        {state.mode !== 'loops' && <Time state={state} change={ask} together={together} />}
        <Amounts state={state} change={ask} together={together} />
        <Tiers state={state} change={ask} />
        {state.mode !== 'loops' && <Avoid state={state} change={ask} names={names} />}
        {state.mode === 'paths' && <Kinds state={state} change={ask} />}
      </div>
    </details>
  );
}

function Order({ state, change }: Props) {
  const { t } = useWording();
  return (
    <Choice
      label={t('option.order')}
      value={state.order}
      options={(['SHORTEST', 'RISK'] as const).map((order) => [order, t(`order.${order}`)])}
      choose={(order) => {
        change({ order });
      }}
    />
  );
}

function Time({ state, change, together }: Props & { together: boolean }) {
  const { t } = useWording();
  const times = together ? (['ANY', 'AS_OF'] as const) : (['ANY', 'OVERLAP', 'SEQUENCE', 'AS_OF'] as const);
  return (
    <>
      <Choice
        label={t('option.time')}
        value={state.time}
        options={times.map((time) => [time, t(`timing.${time}`)])}
        choose={(time) => {
          change({ time });
        }}
      />
      {state.time === 'AS_OF' && (
        <Entry
          label={t('option.asOf')}
          value={state.asOf}
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          placeholder={t('option.asOf.example')}
          enter={(asOf) => {
            change({ asOf });
          }}
        />
      )}
      {state.time === 'SEQUENCE' && (
        <>
          <Figure
            label={t('option.gap')}
            value={state.gap}
            enter={(gap) => {
              change({ gap });
            }}
          />
          <Choice
            label={t('option.direction')}
            value={state.backward}
            options={(['no', 'yes'] as const).map((backward) => [backward, t(`backward.${backward}`)])}
            choose={(backward) => {
              change({ backward });
            }}
          />
        </>
      )}
    </>
  );
}

const lengths = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
const limits = ['5', '10', '15', '25'] as const;

function Amounts({ state, change, together }: Props & { together: boolean }) {
  const { t, number } = useWording();
  return (
    <>
      {state.mode === 'paths' && (
        <Choice
          label={t('option.steps')}
          value={String(state.steps) as (typeof lengths)[number]}
          options={lengths.map((length) => [length, number(Number(length))])}
          choose={(length) => {
            change({ steps: Number(length) });
          }}
        />
      )}
      {!together && (
        <Choice
          label={t('option.limit')}
          value={String(state.limit) as (typeof limits)[number]}
          options={limits.map((limit) => [limit, number(Number(limit))])}
          choose={(limit) => {
            change({ limit: Number(limit) });
          }}
        />
      )}
    </>
  );
}

function Tiers({ state, change }: Props) {
  const { t } = useWording();
  return (
    <Choice
      label={t('option.tier')}
      value={state.tier}
      options={(['A', 'B', 'C'] as const).map((tier) => [tier, t(`tiers.${tier}`)])}
      choose={(tier) => {
        change({ tier });
      }}
    />
  );
}

function Avoid({ state, change, names }: Props & { names: string[] }) {
  const { t } = useWording();
  return (
    <>
      <Figure
        label={t('option.hubs')}
        value={state.hubs}
        enter={(hubs) => {
          change({ hubs });
        }}
      />
      <div className={styles.wide}>
        {state.avoid.map((id, n) => (
          <EntityField
            key={id}
            label={t('option.avoid')}
            chosen={{ name: names[n] ?? '…' }}
            choose={() => undefined}
            clear={() => {
              change({ avoid: state.avoid.filter((other) => other !== id) });
            }}
          />
        ))}
        <EntityField
          label={t('option.avoid')}
          choose={(id) => {
            change({ avoid: [...state.avoid, id] });
          }}
          clear={() => undefined}
        />
      </div>
    </>
  );
}

function Kinds({ state, change }: Props) {
  const { t } = useWording();
  return (
    <fieldset className={styles.kinds}>
      <legend>{t('option.kinds')}</legend>
      {relationKinds.map((kind) => (
        <label key={kind} className={styles.kind}>
          <input
            type="checkbox"
            checked={state.kind.includes(kind)}
            onChange={({ target }) => {
              change({
                kind: target.checked ? [...state.kind, kind] : state.kind.filter((other) => other !== kind),
              });
            }}
          />
          {relationTitle(t, kind, 'OUTGOING')}
        </label>
      ))}
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: [T, string][];
  choose: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, choose }: ChoiceProps<T>) {
  return (
    <Labelled label={label}>
      <select
        className={styles.input}
        value={value}
        onChange={({ target }) => {
          choose(target.value as T);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface EntryProps {
  label: string;
  value: string;
  pattern: string;
  placeholder: string;
  enter: (value: string) => void;
}

/** A text that counts once it is complete: with Enter, or when the field is left. */
function Entry({ label, value, pattern, placeholder, enter }: EntryProps) {
  const done = (input: HTMLInputElement) => {
    if (input.reportValidity() && input.value !== value) enter(input.value);
  };
  return (
    <Labelled label={label}>
      <input
        key={value}
        className={styles.input}
        defaultValue={value}
        pattern={pattern}
        placeholder={placeholder}
        onBlur={({ target }) => {
          done(target);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done(event.currentTarget);
        }}
      />
    </Labelled>
  );
}

/** A whole number; empty for none. */
function Figure({ label, value, enter }: { label: string; value: number; enter: (value: number) => void }) {
  const { t } = useWording();
  return (
    <Entry
      label={label}
      value={value ? String(value) : ''}
      pattern="\d*"
      placeholder={t('option.any')}
      enter={(written) => {
        enter(Number(written));
      }}
    />
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={styles.labelled}>
      <span className={styles.label}>{label}</span>
      {children}
    </label>
  );
}
