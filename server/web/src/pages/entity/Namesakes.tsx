import { NamesakesDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { EntityLink } from '../../components/kind/EntityLink';
import { Notice } from '../../components/notice/Notice';
import { useWording } from '../../language/LanguageContext';
import type { KnownEntity } from './EntityPage';
import styles from './Namesakes.module.css';

/** Warns of others of the same name: a name alone does not tell who somebody is. */
export function Namesakes({ entity }: { entity: KnownEntity }) {
  const { t, date, country, language } = useWording();
  const { data } = useAsk(NamesakesDocument, {
    name: entity.name,
    kind: entity.kind,
    lang: [...language.names],
  });
  const same = data?.search?.edges.filter(({ score, node }) => score === 1 && node.id !== entity.id) ?? [];
  if (same.length === 0) return null;
  return (
    <Notice tone="care">
      <p className={styles.title}>{t('entity.sameTitle')}</p>
      <p>{t('entity.sameText')}</p>
      <ul className={styles.list}>
        {same.map(({ node }) => (
          <li key={node.id}>
            <EntityLink entity={node} />
            <span className={styles.facts}>
              {[
                ...('birthDate' in node && node.birthDate
                  ? [t('result.born', { date: date(node.birthDate) })]
                  : []),
                ...node.countries.map(country),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
