import { lazy, Suspense } from 'react';
import { useAddress } from '../../address/searchParams';
import { Notice } from '../../components/notice/Notice';
import { Empty, Failed, Loading } from '../../components/states/States';
import { Title } from '../../components/title/Title';
import { DataVersion } from '../../components/version/DataVersion';
import { useWording } from '../../language/LanguageContext';
import { connectionsShape, namesOf } from './connectionsShape';
import styles from './ConnectionsPage.module.css';
import { Fields } from './Fields';
import { Options } from './Options';
import { Found, Result } from './Result';
import { chainOf } from './strands';
import { titleOf } from './titleOf';
import { useEnds } from './useEnds';
import { useFindings } from './useFindings';

const Discussion = lazy(() => import('../forum/Discussion'));

/** How two or more are connected, or one to money and power: in words and as a picture. */
export default function ConnectionsPage() {
  const wording = useWording();
  const { t } = wording;
  const [state, change] = useAddress(connectionsShape);
  const { asked, findings, error, retry } = useFindings(state);
  const ends = useEnds(namesOf(state));
  const talked = findings?.strands.map(chainOf).find((chain) => chain !== null);
  const title = titleOf(state, (id) => ends.get(id)?.name, wording);
  return (
    <div className={styles.page}>
      <Title>{title}</Title>
      <h1>{title}</h1>
      <div className={styles.question}>
        <Fields state={state} change={change} />
        <Options state={state} change={change} />
      </div>
      {!asked && (
        <Empty title={t(state.mode === 'paths' ? 'connections.pick' : 'connections.pickOne')}>
          {t('search.hint')}
        </Empty>
      )}
      {error && <Failed error={error} retry={retry} />}
      {asked && findings === undefined && !error && <Loading lines={8} />}
      {findings === null && <Empty title={t('connections.unknown')} />}
      {findings && (
        <>
          <DataVersion version={findings.dataVersion} />
          <Found state={state} findings={findings} />
          <Result state={state} change={change} findings={findings} title={title} />
          <Notice>{t('connections.caution')}</Notice>
          {talked && (
            <Suspense fallback={<Loading />}>
              <Discussion kind="PATH" ids={talked} />
            </Suspense>
          )}
        </>
      )}
    </div>
  );
}
