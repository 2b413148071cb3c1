import type { ReactNode } from 'react';
import type { EntityKind } from '../../api/gql/graphql';
import type { State } from '../../address/searchParams';
import { KindIcon } from '../../components/kind/KindIcon';
import { kindOrder } from '../../components/kind/kinds';
import { useWording } from '../../language/LanguageContext';
import styles from './Filters.module.css';
import type { searchShape } from './searchShape';

interface Props {
  state: State<typeof searchShape>;
  change: (part: Partial<State<typeof searchShape>>) => void;
  countries: string[];
}

/** Kinds and countries to keep; none chosen keeps all. */
export function Filters({ state, change, countries }: Props) {
  const { t, country, compare } = useWording();
  const offered = [...new Set([...countries, ...state.country])].sort((a, b) =>
    compare(country(a), country(b)),
  );
  return (
    <div className={styles.filters}>
      <details
        className={styles.group}
        open={!matchMedia('(max-width: 56rem)').matches || state.kind.length > 0}
      >
        <summary className={styles.legend}>{t('filter.kind')}</summary>
        <ul className={styles.list}>
          {kindOrder.map((kind) => (
            <li key={kind}>
              <Choice
                checked={state.kind.includes(kind)}
                onChange={(on) => {
                  change({ kind: toggled<EntityKind>(state.kind, kind, on) });
                }}
              >
                <KindIcon kind={kind} />
                {t(`kinds.${kind}`)}
              </Choice>
            </li>
          ))}
        </ul>
      </details>
      {offered.length > 1 && (
        <details
          className={styles.group}
          open={!matchMedia('(max-width: 56rem)').matches || state.country.length > 0}
        >
          <summary className={styles.legend}>{t('fact.country')}</summary>
          <ul className={styles.list}>
            {offered.map((code) => (
              <li key={code}>
                <Choice
                  checked={state.country.includes(code)}
                  onChange={(on) => {
                    change({ country: toggled(state.country, code, on) });
                  }}
                >
                  {country(code)}
                </Choice>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function toggled<T>(chosen: T[], one: T, on: boolean): T[] {
  return on ? [...chosen, one] : chosen.filter((other) => other !== one);
}

interface ChoiceProps {
  checked: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}

function Choice({ checked, onChange, children }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      {children}
    </label>
  );
}
