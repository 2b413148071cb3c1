import type { HomeQuery } from '../../api/gql/graphql';
import { Empty } from '../../components/states/States';
import { DataTable, type Column } from '../../components/table/DataTable';
import { ForeignLink } from '../../components/link/ForeignLink';
import { useWording } from '../../language/LanguageContext';
import styles from './Datasets.module.css';

type Dataset = HomeQuery['datasets'][number];

/** What is loaded: who publishes it, how fresh it is and how it may be used. */
export function Datasets({ datasets }: { datasets: Dataset[] }) {
  const { t, number, day, country, list } = useWording();
  if (datasets.length === 0) return <Empty title={t('datasets.none')}>{t('datasets.load')}</Empty>;
  const columns: Column<Dataset>[] = [
    { key: 'title', header: t('datasets.title'), head: true, cell: (d) => <Name dataset={d} /> },
    { key: 'country', header: t('fact.country'), cell: (d) => list(d.countries.map(country)) },
    { key: 'entities', header: t('datasets.entities'), figures: true, cell: (d) => number(d.entityCount) },
    {
      key: 'relations',
      header: t('datasets.relations'),
      figures: true,
      cell: (d) => number(d.relationCount),
    },
    { key: 'retrieved', header: t('datasets.retrieved'), cell: (d) => d.retrievedAt && day(d.retrievedAt) },
    { key: 'licence', header: t('datasets.licence'), cell: (d) => <Licence dataset={d} /> },
  ];
  return <DataTable caption={t('home.loaded')} columns={columns} rows={datasets} rowKey={(d) => d.id} />;
}

function Name({ dataset }: { dataset: Dataset }) {
  return (
    <>
      <span className={styles.title}>
        {dataset.url ? <ForeignLink href={dataset.url}>{dataset.title}</ForeignLink> : dataset.title}
      </span>
      {dataset.publisher && <span className={styles.publisher}>{dataset.publisher}</span>}
    </>
  );
}

function Licence({ dataset }: { dataset: Dataset }) {
  const { t } = useWording();
  if (!dataset.licence) return <span className={styles.absent}>{t('datasets.unlicensed')}</span>;
  if (!dataset.licenceUrl) return dataset.licence;
  return <ForeignLink href={dataset.licenceUrl}>{dataset.licence}</ForeignLink>;
}
