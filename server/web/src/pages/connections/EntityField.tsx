import { Combobox, ComboboxItem, ComboboxList, ComboboxProvider } from '@ariakit/react';
import { useDeferredValue, useId, useState } from 'react';
import { SuggestDocument, type EntityKind } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Icon } from '../../components/icon/Icon';
import { KindIcon } from '../../components/kind/KindIcon';
import { useWording } from '../../language/LanguageContext';
import styles from './EntityField.module.css';

interface Props {
  label: string;
  /** Who was chosen; undefined while the field is empty, a name of "…" while it is being looked up. */
  chosen?: { name: string; kind?: EntityKind } | undefined;
  choose: (id: string) => void;
  clear: () => void;
}

/** A field for one name: searched for in any spelling, then shown with the sign of its kind. */
export function EntityField({ label, chosen, choose, clear }: Props) {
  const { t } = useWording();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {chosen ? (
        <div className={styles.chosen}>
          {chosen.kind && <KindIcon kind={chosen.kind} />}
          <span className={styles.name} title={chosen.name}>
            {chosen.name}
          </span>
          <button
            id={id}
            type="button"
            className={styles.clear}
            aria-label={t('connections.remove', { name: chosen.name })}
            onClick={clear}
          >
            <Icon name="close" />
          </button>
        </div>
      ) : (
        <NameSearch id={id} choose={choose} />
      )}
    </div>
  );
}

function NameSearch({ id, choose }: { id: string; choose: (id: string) => void }) {
  const { t, language } = useWording();
  const [value, setValue] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = useDeferredValue(value.trim());
  const { data } = useAsk(
    SuggestDocument,
    { text: wanted, lang: [...language.names] },
    { enabled: wanted.length > 1, keep: true },
  );
  const found = wanted.length > 1 ? (data?.search?.edges ?? []) : [];
  return (
    <ComboboxProvider
      inputValue={value}
      setInputValue={setValue}
      open={open && found.length > 0}
      setOpen={setOpen}
    >
      <div className={styles.box}>
        <Combobox
          id={id}
          className={styles.input}
          autoComplete="off"
          spellCheck={false}
          autoSelect="always"
          placeholder={t('connections.search')}
        />
        <ComboboxList className={styles.popover} aria-label={t('search.suggestions')}>
          {found.map(({ node, matched }) => (
            <ComboboxItem
              key={node.id}
              className={styles.item}
              value={node.name}
              setValueOnClick={false}
              onClick={() => {
                setValue('');
                choose(node.id);
              }}
            >
              <KindIcon kind={node.kind} />
              <span className={styles.found}>
                {node.name}
                {matched.text !== node.name && <span className={styles.matched}>{matched.text}</span>}
              </span>
            </ComboboxItem>
          ))}
        </ComboboxList>
      </div>
    </ComboboxProvider>
  );
}
