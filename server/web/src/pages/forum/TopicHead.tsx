import { Link } from 'wouter';
import { spacePath, topicPath } from '../../app/routes';
import { ForeignLink } from '../../components/link/ForeignLink';
import { Notice } from '../../components/notice/Notice';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { Head } from './ForumFrame';
import { memberName } from './memberName';
import { whenOf } from './moment';
import type { KnownTopic } from './topicContext';
import { Tags } from './TopicList';
import { colon } from './marks';
import styles from './TopicPage.module.css';

/** What a topic is about and how it stands. */
export function TopicHead({ topic }: { topic: KnownTopic }) {
  const { t } = useForumTexts();
  const { language } = useWording();
  const { space } = topic;
  const facts = [
    t('topic.by', { who: memberName(topic.author, t) }),
    whenOf(topic.created, language.intl),
    t(`reach.${space.reach}`),
    topic.pinned && t('topic.pinned'),
  ];
  return (
    <Head name={topic.title} trail={[{ text: space.name, href: spacePath(space.id) }]}>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <Tags tags={topic.tags} />
      <div className={styles.notices}>
        {topic.hidden !== null && (
          <Notice tone="care">{t('topic.hiddenText', { reason: topic.hidden ?? '' })}</Notice>
        )}
        {topic.locked && <Notice>{t('topic.lockedText')}</Notice>}
        {topic.solution && (
          <Notice>
            {t('topic.solvedBy', { who: memberName(topic.solution.author, t) })}{' '}
            <Link href={topicPath(topic.id, topic.solution.number)}>{t('topic.toSolution')}</Link>
          </Notice>
        )}
        {topic.meetingLink && (
          <Notice>
            {t('topic.meeting')}
            {colon}
            <ForeignLink href={topic.meetingLink}>{t('topic.meetingGo')}</ForeignLink>
          </Notice>
        )}
      </div>
    </Head>
  );
}
