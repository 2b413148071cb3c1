import { Link } from 'wouter';
import { connectionsPath } from '../../app/routes';
import { addressOf } from '../../address/searchParams';
import { EntityLink } from '../../components/kind/EntityLink';
import { Notice } from '../../components/notice/Notice';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { connectionsShape } from '../connections/connectionsShape';
import styles from './AnchorCard.module.css';
import { whenOf } from './moment';
import { Said } from './Said';
import type { KnownTopic } from './topicContext';

type Anchor = NonNullable<KnownTopic['anchor']>;

/** What of the graph a topic is about: as it was then, and whether it is still so. */
export default function AnchorCard({ anchor, created }: { anchor: Anchor; created: string }) {
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
