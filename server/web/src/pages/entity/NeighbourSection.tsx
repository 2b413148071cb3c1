import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { explorePath } from '../../app/routes';
import { Loading } from '../../components/states/States';
import { useWording } from '../../language/LanguageContext';
import type { Group, KnownEntity } from './EntityPage';
import side from './Side.module.css';

const Neighbours = lazy(() => import('./Neighbours'));

/** The nearest ties as a small picture. */
export function NeighbourSection({ entity, groups }: { entity: KnownEntity; groups: Group[] }) {
  const { t } = useWording();
  if (groups.length === 0) return null;
  return (
    <section className={side.section} aria-labelledby="neighbours">
      <h2 className={side.heading} id="neighbours">
        {t('entity.neighbours')}
      </h2>
      <Suspense fallback={<Loading lines={4} />}>
        <Neighbours entity={entity} groups={groups} />
      </Suspense>
      <Link href={`${explorePath}?id=${entity.id}`} className={side.go}>
        {t('explore.go')}
      </Link>
    </section>
  );
}
