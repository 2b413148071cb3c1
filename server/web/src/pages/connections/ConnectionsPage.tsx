import { Link } from 'wouter';
import { ConnectionsDocument, type ConnectionsQuery } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { useAddress } from '../../address/searchParams';
import { searchPath } from '../../app/routes';
import { EntityLink } from '../../components/kind/EntityLink';
import { Notice } from '../../components/notice/Notice';
import { Empty, Failed, Loading } from '../../components/states/States';
import { Title } from '../../components/title/Title';
import { DataVersion } from '../../components/version/DataVersion';
import { useWording } from '../../language/LanguageContext';
import { connectionsShape } from './connectionsShape';
import styles from './ConnectionsPage.module.css';
import { Step } from './Step';

const maxLength = 6;

/** How two entities are connected, step by step. */
export default function ConnectionsPage() {
  const { t, language } = useWording();
  const [{ from, to }] = useAddress(connectionsShape);
  const asked = from !== '' && to !== '';
  const variables = { from, to, options: { maxLength }, lang: [...language.names] };
  const { data, error, refetch } = useAsk(ConnectionsDocument, variables, { enabled: asked });
  const [a, b] = (data?.ends ?? []).map(named);
  const title = a && b ? t('connections.of', { from: a.name, to: b.name }) : t('connections.title');
  return (
    <div className={styles.page}>
      <Title>{title}</Title>
      <h1>{title}</h1>
      {!asked && (
        <Empty title={t('connections.pick')}>
          <Link href={searchPath}>{t('search.title')}</Link>
        </Empty>
      )}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {asked && !data && !error && <Loading lines={6} />}
      {data && !data.paths && <Empty title={t('connections.unknown')} />}
      {data?.paths && <DataVersion version={data.paths.dataVersion} />}
      {data?.paths && <Paths result={data.paths} />}
    </div>
  );
}

type PathResult = NonNullable<ConnectionsQuery['paths']>;

function Paths({ result }: { result: PathResult }) {
  const { t } = useWording();
  if (result.paths.length === 0) return <Empty title={t('connections.none', { length: maxLength })} />;
  return (
    <>
      <p className={styles.count} role="status">
        {t('connections.found', { count: result.paths.length })}
      </p>
      {result.truncated && <Notice tone="care">{t('connections.truncated')}</Notice>}
      <ol className={styles.paths}>
        {result.paths.map((path) => (
          <li key={path.steps.map((step) => step.to.id).join()} className={styles.path}>
            <h2 className={styles.length}>{t('connections.steps', { count: path.length })}</h2>
            <ol>
              {path.steps.map((step, n) => (
                <li key={step.to.id}>
                  {n === 0 && <EntityLink entity={step.from} />}
                  <Step step={step} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <Notice>{t('connections.caution')}</Notice>
    </>
  );
}

function named(node: ConnectionsQuery['ends'][number]) {
  return node && 'name' in node ? node : undefined;
}
