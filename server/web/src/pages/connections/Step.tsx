import type { ConnectionsQuery } from '../../api/gql/graphql';
import { EntityLink } from '../../components/kind/EntityLink';
import { SourceMark } from '../../components/source/SourceMark';
import { relationTitle } from '../../components/relation/relationTitle';
import { useWording } from '../../language/LanguageContext';
import styles from './Step.module.css';

type PathStep = NonNullable<ConnectionsQuery['paths']>['paths'][number]['steps'][number];

/** The relations of one step, and whom it leads to. */
export function Step({ step }: { step: PathStep }) {
  const { t, stretch, money } = useWording();
  return (
    <>
      <ul className={styles.relations}>
        {step.relations.map((relation) => (
          <li key={relation.id}>
            {relationTitle(t, relation.kind, relation.from?.id === step.from.id ? 'OUTGOING' : 'INCOMING')}
            {relation.role && <span className={styles.detail}>{relation.role}</span>}
            {relation.money && <span className={styles.detail}>{money(relation.money)}</span>}
            <span className={styles.detail}>
              {relation.spells.map(stretch).join(', ') || t('time.unknown')}
            </span>
            <SourceMark sources={relation.sources} />
          </li>
        ))}
        {step.relationCount > step.relations.length && (
          <li>{t('connections.more', { count: step.relationCount - step.relations.length })}</li>
        )}
      </ul>
      <EntityLink entity={step.to} />
    </>
  );
}
