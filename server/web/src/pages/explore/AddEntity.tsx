import { useDeferredValue, useId, useState } from 'react';
import { SuggestDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { KindIcon } from '../../components/kind/KindIcon';
import { useWording } from '../../language/LanguageContext';
import styles from './AddEntity.module.css';
import type { Explored } from './useExploration';

const mostStarts = 20;

/** Finds somebody and puts them on the canvas. */
export function AddEntity({ explored, large = false }: { explored: Explored; large?: boolean }) {
  const { t, language } = useWording();
  const [value, setValue] = useState('');
  const id = useId();
  const wanted = useDeferredValue(value.trim());
  const isAsked = wanted.length > 1;
  const { data } = useAsk(
    SuggestDocument,
    { text: wanted, lang: [...language.names] },
    { enabled: isAsked, keep: true },
  );
  const found = isAsked ? (data?.search?.edges ?? []) : [];
  const starts = explored.state.id;
  if (starts.length >= mostStarts) return null;
  return (
    <search
      className={styles.add}
      data-large={large}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setValue('');
      }}
    >
      <label htmlFor={id} className={large ? styles.label : 'for-ears'}>
        {t('explore.add')}
      </label>
      <input
        id={id}
        type="search"
        className={styles.input}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('explore.add')}
        value={value}
        onChange={(event) => {
          setValue(event.target.value);
        }}
      />
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map(({ node }) => (
            <li key={node.id}>
              <button
                type="button"
                className={styles.item}
                onClick={() => {
                  setValue('');
                  explored.step({
                    id: [...new Set([...starts, node.id])],
                    hide: explored.state.hide.filter((one) => one !== node.id),
                  });
                }}
              >
                <KindIcon kind={node.kind} />
                <span>{node.name}</span>
                <span className={styles.kind}>{t(`kind.${node.kind}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
