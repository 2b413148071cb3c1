import { Link } from 'wouter';
import { homePath } from '../../app/routes';
import { Title } from '../../components/title/Title';
import { useWording } from '../../language/LanguageContext';
import styles from './MissingPage.module.css';

/** For addresses that lead nowhere. */
export function MissingPage() {
  const { t } = useWording();
  return (
    <>
      <Title>{t('missing.title')}</Title>
      <h1>{t('missing.title')}</h1>
      <p className={styles.way}>
        <Link href={homePath}>{t('frame.home')}</Link>
      </p>
    </>
  );
}
