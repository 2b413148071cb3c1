import { Link } from 'wouter';
import { useWording } from '../language/LanguageContext';
import { dataPath, forumPath } from './routes';
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
              <Link href={forumPath}>{t('forum.link')}</Link>
            </li>
            <li>
              <Link href={dataPath}>{t('data.title')}</Link>
            </li>
            <li>
              <Link href={`${dataPath}#methods`}>{t('data.methods')}</Link>
            </li>
            <li>
              <Link href={`${dataPath}#corrections`}>{t('data.corrections')}</Link>
            </li>
            <li>
              <a href="/graphiql">{t('footer.api')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
