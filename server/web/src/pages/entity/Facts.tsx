import { SourceMark } from '../../components/source/SourceMark';
import { useWording } from '../../language/LanguageContext';
import type { KnownEntity } from './EntityPage';
import { FactValue } from './FactValue';
import styles from './Facts.module.css';
import { factsOf } from './factsOf';
import side from './Side.module.css';
import { numberOf } from './sourceNumbers';

/** What records state of it, each value with its sources, and its identifiers. */
export function Facts({ entity }: { entity: KnownEntity }) {
  const { t, maybe } = useWording();
  const facts = factsOf(entity.properties);
  return (
    <>
      {facts.length > 0 && (
        <section className={side.section} aria-labelledby="facts">
          <h2 className={side.heading} id="facts">
            {t('entity.facts')}
          </h2>
          <dl className={styles.facts}>
            {facts.map(([property, values]) => (
              <div key={property}>
                <dt>{maybe(`fact.${property}`) ?? property}</dt>
                {values.map((value) => (
                  <dd key={`${value.text ?? ''} ${value.original ?? ''}`}>
                    <FactValue property={property} value={value} />
                    <SourceMark
                      sources={value.sources}
                      number={numberOf(entity, value.sources)}
                      original={value.original}
                    />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      )}
      {entity.identifiers.length > 0 && (
        <section className={side.section} aria-labelledby="identifiers">
          <h2 className={side.heading} id="identifiers">
            {t('entity.identifiers')}
          </h2>
          <dl className={styles.facts}>
            {entity.identifiers.map((identifier) => (
              <div key={(identifier.scheme ?? '') + identifier.value}>
                <dt>{identifier.scheme ?? t('entity.noScheme')}</dt>
                <dd className={styles.code}>
                  {identifier.value}
                  <SourceMark sources={identifier.sources} number={numberOf(entity, identifier.sources)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
