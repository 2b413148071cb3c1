import { Combobox, ComboboxItem, ComboboxList, ComboboxProvider } from '@ariakit/react';
import { useDeferredValue, useEffect, useRef, useState, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { SuggestDocument } from '../api/gql/graphql';
import { useAsk } from '../api/useAsk';
import { addressOf, readState } from '../address/searchParams';
import { Icon } from '../components/icon/Icon';
import { KindIcon } from '../components/kind/KindIcon';
import { useWording } from '../language/LanguageContext';
import { searchShape } from '../pages/search/searchShape';
import { entityPath, searchPath } from './routes';
import styles from './SearchBox.module.css';

const slash = '/';

/** Where a letter is meant as a letter. */
const typed = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]';

/** Finds anybody by any spelling. Enter goes to all results, a suggestion straight to its page. */
export function SearchBox({ large = false }: { large?: boolean }) {
  const { t, language } = useWording();
  const [path, navigate] = useLocation();
  const [value, setValue] = useState('');
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useShortcut(input);
  const wanted = useDeferredValue(value.trim());
  const { data } = useAsk(
    SuggestDocument,
    { text: wanted, lang: [...language.names] },
    { enabled: wanted.length > 1, keep: true },
  );
  const found = wanted.length > 1 ? (data?.search?.edges ?? []) : [];

  const go = (address: string) => {
    setOpen(false);
    setValue('');
    input.current?.blur();
    navigate(address);
  };
  return (
    <form
      role="search"
      className={styles.form}
      data-large={large}
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim()) go(resultsOf(value.trim(), path));
      }}
    >
      <ComboboxProvider
        inputValue={value}
        setInputValue={setValue}
        open={open && found.length > 0}
        setOpen={setOpen}
        compositeElementInFocusOrder={false}
      >
        <Icon name="search" />
        <Combobox
          ref={input}
          className={styles.input}
          type="search"
          name="q"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('search.label')}
          placeholder={t(large ? 'search.placeholder' : 'search.label')}
          autoSelect={false}
        />
        {!large && (
          <kbd className={styles.key} aria-hidden="true">
            {slash}
          </kbd>
        )}
        <ComboboxList className={styles.popover} aria-label={t('search.suggestions')}>
          {found.map(({ node, matched }) => (
            <ComboboxItem
              key={node.id}
              className={styles.item}
              value={node.name}
              setValueOnClick={false}
              onClick={() => {
                go(entityPath(node.id));
              }}
            >
              <KindIcon kind={node.kind} />
              <span className={styles.found}>
                {node.name}
                {matched.text !== node.name && <span className={styles.matched}>{matched.text}</span>}
              </span>
              <span className={styles.kind}>{t(`kind.${node.kind}`)}</span>
            </ComboboxItem>
          ))}
        </ComboboxList>
      </ComboboxProvider>
    </form>
  );
}

/** The address of the results. Who was selected among others stays so: several are sought one by one. */
function resultsOf(q: string, path: string): string {
  const { pick } = readState(searchShape, path === searchPath ? location.search : '');
  return addressOf(searchPath, searchShape, { q, pick });
}

/** "/" and Ctrl or ⌘ with K lead to the search from anywhere. */
function useShortcut(input: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLElement && event.target.matches(typed);
      const isSlash = event.key === slash && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isSlash && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [input]);
}
