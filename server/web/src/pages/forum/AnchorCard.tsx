import { Link } from 'wouter';
import { connectionsPath } from '../../app/routes';
import type { SnapshotPartsFragment } from '../../api/gql/graphql';
import { addressOf } from '../../address/searchParams';
import { EntityLink } from '../../components/kind/EntityLink';
import { ForeignLink } from '../../components/link/ForeignLink';
import { Notice } from '../../components/notice/Notice';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { connectionsShape } from '../connections/connectionsShape';
import styles from './AnchorCard.module.css';
import { whenOf } from './moment';
import type { KnownTopic } from './topicContext';

type Anchor = NonNullable<KnownTopic['anchor']>;

/** What of the graph a topic is about: as it was then, and whether it is still so. */
export function AnchorCard({ anchor, created }: { anchor: Anchor; created: string }) {
  const { t } = useForumTexts();
  const { language } = useWording();
  const { snapshot, current } = anchor;
  return (
    <section className={styles.card} aria-labelledby="anchor">
      <h2 id="anchor" className={styles.heading}>
        {t('anchor.title')}
      </h2>
      <p className={styles.title}>
        <bdi>{snapshot.title}</bdi>
      </p>
      <ul className={styles.entities}>
        {anchor.entities.map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} />
          </li>
        ))}
      </ul>
      {anchor.kind === 'PATH' && (
        <Link
          href={addressOf(connectionsPath, connectionsShape, {
            from: anchor.ids[0] ?? '',
            to: anchor.ids.at(-1) ?? '',
          })}
        >
          {t('anchor.path')}
        </Link>
      )}
      {anchor.changed && (
        <Notice tone="care">
          <p>{current ? t('anchor.changed') : t('anchor.gone')}</p>
          {current && (
            <details>
              <summary>{t('anchor.now')}</summary>
              <Said snapshot={current} />
            </details>
          )}
        </Notice>
      )}
      <details open={matchMedia('(min-width: 60rem)').matches}>
        <summary className={styles.note}>
          {t('anchor.then', { when: whenOf(created, language.intl) })}
        </summary>
        <Said snapshot={snapshot} />
      </details>
    </section>
  );
}

/** What a snapshot says, and the records that it rests on. */
export function Said({ snapshot }: { snapshot: SnapshotPartsFragment }) {
  const { t } = useForumTexts();
  return (
    <div className={styles.said}>
      <ul className={styles.lines}>
        {snapshot.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {snapshot.sources.length > 0 && (
        <details className={styles.sources}>
          <summary>
            {t('anchor.sources')} {snapshot.sources.length}
          </summary>
          <ul>
            {snapshot.sources.map((source) => (
              <li key={source}>
                <Source text={source} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** A record, with its address as a link where it has one. */
function Source({ text }: { text: string }) {
  const address = /https?:\/\/\S+/.exec(text)?.[0];
  if (!address) return text;
  return (
    <>
      {text.slice(0, text.indexOf(address))}
      <ForeignLink href={address}>{address}</ForeignLink>
      {text.slice(text.indexOf(address) + address.length)}
    </>
  );
}
