import { useWording } from '../../language/LanguageContext';
import styles from './DataPage.module.css';

/** What to do about a mistake, depending on whose it is. */
export function Corrections() {
  const { t } = useWording();
  return (
    <section className={styles.section} aria-labelledby="corrections">
      <h2 id="corrections">{t('data.corrections')}</h2>
      <p className={styles.text}>{t('data.corrections.text')}</p>
      <ol className={styles.steps}>
        <li>{t('data.corrections.look')}</li>
        <li>{t('data.corrections.publisher')}</li>
        <li>{t('data.corrections.us')}</li>
      </ol>
    </section>
  );
}
