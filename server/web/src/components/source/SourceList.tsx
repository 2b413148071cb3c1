import type { Tier } from '../../api/gql/graphql';
import { useWording } from '../../language/LanguageContext';
import { ForeignLink } from '../link/ForeignLink';
import styles from './SourceList.module.css';

/** A source as queries give it. */
export interface ShownSource {
  tier: Tier;
  record?: string | null;
  url?: string | null;
  retrievedAt: string;
  endedAt?: string | null;
  dataset: { id: string; title: string; licence?: string | null };
}

/** Who states it: data set, record, how reliable, how fresh, and the record itself one click away. */
export function SourceList({ sources, numbered = false }: { sources: ShownSource[]; numbered?: boolean }) {
  const List = numbered ? 'ol' : 'ul';
  return (
    <List className={styles.list}>
      {sources.map((source) => (
        <Entry key={sourceKey(source)} source={source} />
      ))}
    </List>
  );
}

function Entry({ source }: { source: ShownSource }) {
  const { t, day } = useWording();
  return (
    <li className={styles.source}>
      <span className={styles.dataset}>{source.dataset.title}</span>
      <span className={styles.tier}>
        <span className={styles.letter}>{source.tier}</span>
        {t(`tier.${source.tier}`)}
      </span>
      <span className={styles.detail}>
        {[
          source.record && t('source.record', { record: source.record }),
          t('source.retrieved', { date: day(source.retrievedAt) }),
          source.dataset.licence,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {source.endedAt && (
        <span className={styles.detail}>{t('source.ended', { date: day(source.endedAt) })}</span>
      )}
      {source.url ? (
        <ForeignLink href={source.url}>{t('source.link')}</ForeignLink>
      ) : (
        <span className={styles.detail}>{t('source.noLink')}</span>
      )}
    </li>
  );
}

/** Tells one source from others. */
export function sourceKey(source: ShownSource): string {
  return [source.dataset.id, source.record, source.retrievedAt, source.tier].join('\n');
}
