import { useWording } from '../../language/LanguageContext';
import styles from './DataPage.module.css';
import { commandOf, examples, exportOf, formats } from './examples';

/** How to take the data elsewhere: tables, the API, whole exports, and how to cite. */
export function Reuse({ version }: { version: string | undefined }) {
  const { t, day } = useWording();
  return (
    <section className={styles.section} aria-labelledby="reuse">
      <h2 id="reuse">{t('data.reuse')}</h2>
      <p className={styles.text}>{t('data.reuse.tables')}</p>
      <h3>{t('data.api')}</h3>
      <p className={styles.text}>
        {t('data.api.text')} <a href="/graphiql">{t('footer.api')}</a>
      </p>
      <dl className={styles.examples}>
        {examples.map(({ key, query }) => (
          <div key={key}>
            <dt>{t(`data.api.${key}`)}</dt>
            <dd>
              {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is to be scrolled by keys too */}
              <pre className={styles.code} tabIndex={0} role="region" aria-label={t(`data.api.${key}`)}>
                <code data-example={key}>{commandOf(query, location.origin)}</code>
              </pre>
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('data.export')}</h3>
      <p className={styles.text}>{t('data.export.text')}</p>
      <dl className={styles.formats}>
        {formats.map((format) => (
          <div key={format}>
            <dt>
              <code>{exportOf(format)}</code>
            </dt>
            <dd>{t(`data.export.${format}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('data.cite')}</h3>
      <p className={styles.text}>{t('data.cite.text')}</p>
      <p className={styles.quote}>
        {t('data.cite.example', {
          site: location.origin,
          version: version ?? '',
          date: day(new Date().toISOString()),
        })}
      </p>
    </section>
  );
}
