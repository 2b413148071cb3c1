import { useState } from 'react';
import { PresenceChangedDocument, type PresenceChangedSubscription } from '../../api/gql/graphql';
import { useLive } from '../../api/useLive';
import { useForumTexts } from '../../language/forumTexts';
import { memberName } from './memberName';
import styles from './Presence.module.css';

type Present = PresenceChangedSubscription['presenceChanged']['present'];

/** Who is in the rooms of a circle now, of those who show it. Nobody does before they say so. */
export function Presence({ circle }: { circle: string }) {
  const { t } = useForumTexts();
  const [show, setShow] = useState(false);
  const [present, setPresent] = useState<Present>([]);
  useLive(
    PresenceChangedDocument,
    { circle, show },
    {
      onEvent: (event) => {
        setPresent(event.presenceChanged.present);
      },
      onGap: () => undefined, // it begins with who is there
    },
  );
  return (
    <section className={styles.presence} aria-label={t('presence.title')}>
      <h2 className={styles.heading}>{t('presence.title')}</h2>
      {present.length === 0 && <p>{t('presence.nobody')}</p>}
      <ul className={styles.list}>
        {present.map((member) => (
          <li key={member.handle}>
            <bdi>{memberName(member, t)}</bdi>
          </li>
        ))}
      </ul>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={show}
          onChange={(event) => {
            setShow(event.target.checked);
          }}
        />
        {t('presence.show')}
      </label>
    </section>
  );
}
