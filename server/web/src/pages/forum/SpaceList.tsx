import { Link } from 'wouter';
import type { SpacePartsFragment } from '../../api/gql/graphql';
import { spacePath } from '../../app/routes';
import { useForumTexts } from '../../language/forumTexts';
import styles from './SpaceList.module.css';

/** Spaces with what is unread in them. */
export function SpaceList({ spaces }: { spaces: SpacePartsFragment[] }) {
  const { t } = useForumTexts();
  return (
    <ul className={styles.spaces}>
      {spaces.map((space) => (
        <li key={space.id} className={styles.space} data-unread={space.unreadTopicCount > 0}>
          <p className={styles.name}>
            <Link href={spacePath(space.id)}>
              <bdi>{space.name}</bdi>
            </Link>
          </p>
          <p className={styles.purpose}>{space.purpose}</p>
          <p className={styles.facts}>
            <SpaceFacts space={space} />
          </p>
          {space.unreadTopicCount > 0 && (
            <p className={styles.unread}>{t('space.unread', { count: space.unreadTopicCount })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who reads a space, how people talk there, and how many topics it has. */
export function SpaceFacts({ space }: { space: Pick<SpacePartsFragment, 'reach' | 'form' | 'topicCount'> }) {
  const { t } = useForumTexts();
  return [
    t(`form.${space.form}`),
    t(`reach.${space.reach}`),
    t('space.topics', { count: space.topicCount }),
  ].join(' · ');
}
