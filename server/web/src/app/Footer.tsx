import { Link } from 'wouter';
import { useWording } from '../language/LanguageContext';
import { connectionsPath, dataPath, explorePath, forumPath } from './routes';
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
              <Link href={connectionsPath}>{t('connections.title')}</Link>
            </li>
            <li>
              <Link href={explorePath}>{t('explore.title')}</Link>
            </li>
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
