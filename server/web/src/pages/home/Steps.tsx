import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { connectionsPath, dataPath, forumPath } from '../../app/routes';
import { useWording } from '../../language/LanguageContext';
import styles from './Steps.module.css';

/** What one can do here. */
export function Steps() {
  const { t } = useWording();
  return (
    <section className={styles.steps} aria-label={t('home.steps')}>
      <Step title={t('home.find.title')} text={t('home.find.text')}>
        <Link href={connectionsPath}>{t('home.find.go')}</Link>
      </Step>
      <Step title={t('home.sources.title')} text={t('home.sources.text')}>
        <Link href={dataPath}>{t('home.sources.go')}</Link>
      </Step>
      <Step title={t('home.discuss.title')} text={t('home.discuss.text')}>
        <Link href={forumPath}>{t('home.discuss.go')}</Link>
      </Step>
      <Step title={t('home.reuse.title')} text={t('home.reuse.text')}>
        <a href="/graphiql">{t('home.reuse.go')}</a>
      </Step>
    </section>
  );
}

function Step({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={styles.step}>
      <h2 className={styles.title}>{title}</h2>
      <p>{text}</p>
      <p className={styles.go}>{children}</p>
    </div>
  );
}
