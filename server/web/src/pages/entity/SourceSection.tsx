import { SourceList, type ShownSource } from '../../components/source/SourceList';
import { useWording } from '../../language/LanguageContext';
import styles from './Side.module.css';

/** The records that describe the entity, by the numbers of the marks. */
export function SourceSection({ sources }: { sources: ShownSource[] }) {
  const { t } = useWording();
  if (sources.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="sources">
      <h2 className={styles.heading} id="sources">
        {t('entity.sources')}
      </h2>
      <SourceList sources={sources} numbered />
    </section>
  );
}
