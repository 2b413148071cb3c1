import { Link } from 'wouter';
import type { TopicLinePartsFragment } from '../../api/gql/graphql';
import { spacePath, topicPath } from '../../app/routes';
import { Icon } from '../../components/icon/Icon';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { memberName } from './memberName';
import { whenOf } from './moment';
import { dot } from './marks';
import styles from './TopicList.module.css';

interface Props {
  topics: TopicLinePartsFragment[];
  /** Whether the list is of several spaces, so that each topic says where it is. */
  named?: boolean;
  /** Whether the list stands beside what its topics are about. */
  beside?: boolean;
}

/** Topics, one below the other. */
export function TopicList({ topics, named = false, beside = false }: Props) {
  return (
    <ul className={styles.topics}>
      {topics.map((topic) => (
        <TopicLine key={topic.id} topic={topic} named={named} beside={beside} />
      ))}
    </ul>
  );
}

interface LineProps {
  topic: TopicLinePartsFragment;
  named: boolean;
  beside: boolean;
}

function TopicLine({ topic, named, beside }: LineProps) {
  const { t } = useForumTexts();
  const { language } = useWording();
  const { lastPost } = topic;
  const unread = topic.readUpTo > 0 ? topic.unreadCount : 0;
  const facts = [
    t('topic.posts', { count: topic.postCount }),
    t('topic.by', { who: memberName(topic.author, t) }),
    lastPost.number > 1 &&
      t('topic.last', {
        when: whenOf(lastPost.created, language.intl),
        who: memberName(lastPost.author, t),
      }),
    lastPost.number === 1 && whenOf(lastPost.created, language.intl),
  ];
  return (
    <li className={styles.topic} data-unread={unread > 0}>
      <p className={styles.title}>
        {topic.pinned && <Mark icon="pin" text={t('topic.pinned')} />}
        {topic.locked && <Mark icon="lock" text={t('topic.locked')} />}
        {topic.solution && <Mark icon="check" text={t('topic.solved')} />}
        {topic.hidden !== null && <Mark icon="hidden" text={t('topic.hidden')} />}
        <Link href={topicPath(topic.id)} lang={topic.language ?? undefined}>
          <bdi>{topic.title}</bdi>
        </Link>
        {unread > 0 && <span className={styles.unread}>{t('topic.unread', { count: unread })}</span>}
      </p>
      {topic.anchor && !beside && (
        <p className={styles.about}>{t('topic.about', { what: topic.anchor.snapshot.title })}</p>
      )}
      <p className={styles.facts}>
        {named && (
          <>
            <Link href={spacePath(topic.space.id)}>
              <bdi>{topic.space.name}</bdi>
            </Link>
            {dot}
          </>
        )}
        {facts.filter(Boolean).join(' · ')}
      </p>
      <Tags tags={topic.tags} />
    </li>
  );
}

function Mark({ icon, text }: { icon: 'pin' | 'lock' | 'check' | 'hidden'; text: string }) {
  return (
    <span className={styles.mark} title={text}>
      <Icon name={icon} />
      <span className="for-ears">{text}</span>
    </span>
  );
}

/** The words that a topic is filed under. */
export function Tags({ tags }: { tags: string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags}>
      {tags.map((tag) => (
        <li key={tag}>
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
}
