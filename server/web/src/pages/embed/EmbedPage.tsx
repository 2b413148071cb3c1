import { useAddress } from '../../address/searchParams';
import { Failed, Loading } from '../../components/states/States';
import { Title } from '../../components/title/Title';
import { DataVersion } from '../../components/version/DataVersion';
import { SourceList } from '../../components/source/SourceList';
import { useWording } from '../../language/LanguageContext';
import { connectionsShape, namesOf } from '../connections/connectionsShape';
import { fullAddress } from '../connections/embedCode';
import { sourcesOf } from '../connections/pictureOf';
import { Found, Shown } from '../connections/Result';
import { titleOf } from '../connections/titleOf';
import { useEnds } from '../connections/useEnds';
import { useFindings } from '../connections/useFindings';
import styles from './EmbedPage.module.css';

/** Connections within a frame on another page: picture, words, sources, and the way to the whole page. */
export default function EmbedPage() {
  const wording = useWording();
  const { t } = wording;
  const [state] = useAddress(connectionsShape);
  const { asked, findings, error, retry } = useFindings(state);
  const ends = useEnds(namesOf(state));
  const title = titleOf(state, (id) => ends.get(id)?.name, wording);
  const relations =
    findings?.strands.flatMap((strand) => strand.steps.flatMap((step) => step.relations)) ?? [];
  return (
    <div className={styles.page}>
      <Title>{title}</Title>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <a href={fullAddress(location.href)} target="_blank" rel="noopener">
          {t('embed.open')}
        </a>
      </header>
      {error && <Failed error={error} retry={retry} />}
      {asked && findings === undefined && !error && <Loading lines={6} />}
      {(!asked || findings === null) && <p>{t('connections.unknown')}</p>}
      {findings && (
        <>
          <DataVersion version={findings.dataVersion} />
          <Found state={state} findings={findings} />
          <Shown state={state} findings={findings} title={title} />
          <section className={styles.sources}>
            <h2 className={styles.heading}>{t('picture.sources')}</h2>
            <SourceList sources={sourcesOf(relations)} numbered />
          </section>
          <p className={styles.caution}>{t('connections.caution')}</p>
        </>
      )}
    </div>
  );
}
