import type { ReactNode } from 'react';
import type { DataQuery } from '../../api/gql/graphql';
import { ForeignLink } from '../../components/link/ForeignLink';
import { useWording } from '../../language/LanguageContext';
import styles from './DatasetCard.module.css';
import { asksOf } from './licences';

type Dataset = DataQuery['datasets'][number];

/** One data set: who publishes it, what it is, how fresh, what its licence asks for and what to beware of. */
export function DatasetCard({ dataset }: { dataset: Dataset }) {
  const { t, number, day, country, list, stretch } = useWording();
  const covers = dataset.coverage && (dataset.coverage.from ?? dataset.coverage.to);
  return (
    <article className={styles.card}>
      <h3 className={styles.title}>
        {dataset.url ? <ForeignLink href={dataset.url}>{dataset.title}</ForeignLink> : dataset.title}
      </h3>
      {dataset.publisher && <p className={styles.publisher}>{dataset.publisher}</p>}
      {dataset.description && <p className={styles.description}>{dataset.description}</p>}
      <dl className={styles.facts}>
        <Fact name={t('fact.country')}>{list(dataset.countries.map(country))}</Fact>
        <Fact name={t('data.coverage')}>{covers && dataset.coverage ? stretch(dataset.coverage) : null}</Fact>
        <Fact name={t('datasets.retrieved')}>{dataset.retrievedAt && day(dataset.retrievedAt)}</Fact>
        <Fact name={t('datasets.entities')}>{number(dataset.entityCount)}</Fact>
        <Fact name={t('datasets.relations')}>{number(dataset.relationCount)}</Fact>
        <Fact name={t('datasets.licence')}>
          <Licence dataset={dataset} />
          <span className={styles.asks}>{t(`data.asks.${asksOf(dataset.licence)}`)}</span>
        </Fact>
      </dl>
      {[dataset.notice, dataset.note].map(
        (text) =>
          text && (
            <p key={text} className={styles.notice}>
              {text}
            </p>
          ),
      )}
    </article>
  );
}

function Licence({ dataset }: { dataset: Dataset }) {
  const { t } = useWording();
  if (!dataset.licence) return <span className={styles.absent}>{t('datasets.unlicensed')}</span>;
  if (!dataset.licenceUrl) return dataset.licence;
  return <ForeignLink href={dataset.licenceUrl}>{dataset.licence}</ForeignLink>;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const empty = children === null || children === undefined || children === '';
  if (empty) return null;
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
