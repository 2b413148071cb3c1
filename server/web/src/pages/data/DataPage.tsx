import { useEffect } from 'react';
import { DataDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Empty, Failed, Loading } from '../../components/states/States';
import { Title } from '../../components/title/Title';
import { DataVersion } from '../../components/version/DataVersion';
import { useWording } from '../../language/LanguageContext';
import { Corrections } from './Corrections';
import styles from './DataPage.module.css';
import { DatasetCard } from './DatasetCard';
import { Methods } from './Methods';
import { Reuse } from './Reuse';

/** What is loaded, how it may be used, how far it can be relied on, and whom to tell of a mistake. */
export default function DataPage() {
  const { t } = useWording();
  const { data, error, refetch } = useAsk(DataDocument, {});
  useFragment(data !== undefined);
  return (
    <div className={styles.page}>
      <Title>{t('data.title')}</Title>
      <header className={styles.head}>
        <h1>{t('data.title')}</h1>
        <p className={styles.lead}>{t('data.lead')}</p>
        <nav aria-label={t('data.contents')}>
          <ul className={styles.contents}>
            {(['loaded', 'reuse', 'methods', 'corrections'] as const).map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{t(`data.${part}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {data && <DataVersion version={data.dataVersion} />}
      <section className={styles.section} aria-labelledby="loaded">
        <h2 id="loaded">{t('data.loaded')}</h2>
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading lines={8} />}
        {data?.datasets.length === 0 && <Empty title={t('datasets.none')}>{t('datasets.load')}</Empty>}
        {data && data.datasets.length > 0 && (
          <>
            <p className={styles.sum}>{t('data.sum', { count: data.datasets.length })}</p>
            <ul className={styles.datasets}>
              {data.datasets.map((dataset) => (
                <li key={dataset.id}>
                  <DatasetCard dataset={dataset} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Reuse version={data?.dataVersion} />
      <Methods />
      <Corrections />
    </div>
  );
}

/** Goes to the part that the address names once the parts above it have their height. */
function useFragment(ready: boolean) {
  useEffect(() => {
    if (ready && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [ready]);
}
