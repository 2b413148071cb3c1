import type { SnapshotPartsFragment } from '../../api/gql/graphql';
import { ForeignLink } from '../../components/link/ForeignLink';
import { useForumTexts } from '../../language/forumTexts';
import styles from './AnchorCard.module.css';

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
