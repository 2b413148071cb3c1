import { Link } from 'wouter';
import { entityPath } from '../../app/routes';
import type { EntityKind } from '../../api/gql/graphql';
import { useWording } from '../../language/LanguageContext';
import { KindIcon } from './KindIcon';
import styles from './EntityLink.module.css';

/** Leads to an entity's page: sign of its kind, name. */
export function EntityLink({ entity }: { entity: { id: string; name: string; kind: EntityKind } }) {
  const { t } = useWording();
  return (
    <Link href={entityPath(entity.id)} className={styles.link} title={t(`kind.${entity.kind}`)}>
      <KindIcon kind={entity.kind} />
      <span>{entity.name}</span>
    </Link>
  );
}
