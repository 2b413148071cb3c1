import { useWording } from '../language/LanguageContext';
import styles from './Footer.module.css';

/** What this is, and where the data can be asked for. */
export function Footer() {
  const { t } = useWording();
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p className={styles.what}>{t('footer.what')}</p>
        <nav aria-label={t('footer.more')}>
          <ul className={styles.links}>
            <li>
              <a href="/graphiql">{t('footer.api')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
