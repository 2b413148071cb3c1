import { useId } from 'react';
import { useLocation } from 'wouter';
import { addressOf } from '../../address/searchParams';
import { Button } from '../../components/button/Button';
import { useForumTexts } from '../../language/forumTexts';
import { forumSearchShape } from './forumShapes';
import styles from './SearchForm.module.css';

interface Props {
  /** Path of the page that shows what was found. */
  action: string;
  text?: string;
  /** Id of the space to search; "" for all. */
  space?: string;
  /** Spaces to choose from, where one can. */
  spaces?: { id: string; name: string }[];
}

/** Asks for words to look for in posts. */
export function SearchForm({ action, text = '', space = '', spaces }: Props) {
  const { t } = useForumTexts();
  const [, navigate] = useLocation();
  const id = useId();
  return (
    <form
      role="search"
      aria-label={t('search.title')}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const read = (name: string) => {
          const value = form.get(name);
          return typeof value === 'string' ? value.trim() : '';
        };
        navigate(addressOf(action, forumSearchShape, { q: read('q'), space: read('space') || space }));
      }}
    >
      <label htmlFor={id} className="for-ears">
        {t('search.label')}
      </label>
      <input
        id={id}
        key={text}
        name="q"
        type="search"
        className={styles.input}
        defaultValue={text}
        maxLength={200}
        autoComplete="off"
        placeholder={t('search.title')}
      />
      {spaces && (
        <select name="space" className={styles.input} aria-label={t('search.where')} defaultValue={space}>
          <option value="">{t('search.everywhere')}</option>
          {spaces.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      )}
      <Button type="submit">{t('search.go')}</Button>
    </form>
  );
}
