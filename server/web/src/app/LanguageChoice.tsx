import { languages, type LanguageTag } from '../language/languages';
import { useSpoken } from '../language/LanguageContext';
import styles from './Choice.module.css';

/** Chooses the language; each is named in itself. */
export function LanguageChoice() {
  const { wording, choose } = useSpoken();
  return (
    <select
      className={styles.select}
      aria-label={wording.t('frame.language')}
      value={wording.language.tag}
      onChange={(event) => {
        choose(event.target.value as LanguageTag);
      }}
    >
      {languages.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
