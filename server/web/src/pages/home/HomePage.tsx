import { HomeDocument, type HomeQuery } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { SearchBox } from '../../app/SearchBox';
import { Failed, Loading } from '../../components/states/States';
import { useWording } from '../../language/LanguageContext';
import { Datasets } from './Datasets';
import styles from './HomePage.module.css';
import { Steps } from './Steps';

/** The start page: the search, what one can do here, and what is loaded. */
export default function HomePage() {
  const { t } = useWording();
  const { data, error, refetch } = useAsk(HomeDocument, {});
  return (
    <>
      <title>{t('home.title')}</title>
      <div className={styles.open}>
        <h1 className={styles.title}>{t('home.heading')}</h1>
        <p className={styles.lead}>{t('home.lead')}</p>
        <SearchBox large />
        {data && data.datasets.length > 0 && <Counts counts={data} />}
      </div>
      <Steps />
      <section className={styles.loaded} aria-labelledby="loaded">
        <h2 id="loaded">{t('home.loaded')}</h2>
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data && <Datasets datasets={data.datasets} />}
      </section>
    </>
  );
}

/** How much there is, in one line. */
function Counts({ counts }: { counts: HomeQuery }) {
  const { t } = useWording();
  const shown = [
    t('count.politicians', { count: counts.politicians?.totalCount ?? 0 }),
    t('count.parties', { count: counts.parties?.totalCount ?? 0 }),
    t('count.donors', { count: counts.donors?.totalCount ?? 0 }),
    t('count.companies', { count: counts.companies?.totalCount ?? 0 }),
    t('count.publicBodies', { count: counts.publicBodies?.totalCount ?? 0 }),
    t('count.contracts', { count: counts.contracts?.totalCount ?? 0 }),
  ];
  return (
    <ul className={styles.counts}>
      {shown.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
