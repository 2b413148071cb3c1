import { lazy, Suspense } from 'react';
import { useParams } from 'wouter';
import { EntityDocument, type EntityQuery } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Breadcrumb } from '../../components/breadcrumb/Breadcrumb';
import { Empty, Failed, Loading } from '../../components/states/States';
import { Title } from '../../components/title/Title';
import { DataVersion } from '../../components/version/DataVersion';
import { useWording } from '../../language/LanguageContext';
import styles from './EntityPage.module.css';
import { Facts } from './Facts';
import { Header } from './Header';
import { Namesakes } from './Namesakes';
import { NeighbourSection } from './NeighbourSection';
import { Sections } from './Sections';
import { SourceSection } from './SourceSection';

const Discussion = lazy(() => import('../forum/Discussion'));

/** An entity as the page asks for it. */
export type KnownEntity = Extract<NonNullable<EntityQuery['node']>, { names: unknown }>;

/** Its relations of one kind and direction: how many, and the best connected of them. */
export type Group = NonNullable<EntityQuery['expand']>['groups'][number];

/** All that is known of one entity, the same layout for every kind. */
export default function EntityPage() {
  const { id = '' } = useParams();
  const { t, language } = useWording();
  const { data, error, refetch } = useAsk(EntityDocument, { id, lang: [...language.names] });
  const entity = data?.node && 'names' in data.node ? data.node : null;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading lines={8} />;
  if (!entity) {
    return (
      <>
        <Title>{t('error.missing')}</Title>
        <h1 className="for-ears">{t('missing.title')}</h1>
        <Empty title={t('error.missing')} />
      </>
    );
  }
  return <Entity key={id} entity={entity} groups={data.expand?.groups ?? []} version={data.dataVersion} />;
}

function Entity({ entity, groups, version }: { entity: KnownEntity; groups: Group[]; version: string }) {
  const { t } = useWording();
  return (
    <article className={styles.page}>
      <Title>{entity.name}</Title>
      <div className={styles.top}>
        <Breadcrumb trail={[{ text: t(`kinds.${entity.kind}`) }, { text: entity.name }]} />
        <DataVersion version={version} />
        <Header entity={entity} version={version} />
        <Namesakes entity={entity} />
      </div>
      <div className={styles.about}>
        <Facts entity={entity} />
      </div>
      <div className={styles.ties}>
        <NeighbourSection entity={entity} groups={groups} />
        <Suspense fallback={<Loading />}>
          <Discussion kind={entity.kind === 'CONTRACT' ? 'CONTRACT' : 'ENTITY'} ids={[entity.id]} />
        </Suspense>
      </div>
      <div className={styles.main}>
        {groups.length === 0 && <Empty title={t('entity.alone')} />}
        <Sections entity={entity} groups={groups} />
      </div>
      <div className={styles.sources}>
        <SourceSection sources={entity.sources} />
      </div>
    </article>
  );
}
