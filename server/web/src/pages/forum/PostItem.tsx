import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { topicPath } from '../../app/routes';
import { Icon } from '../../components/icon/Icon';
import { Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { memberName } from './memberName';
import { PostActions } from './PostActions';
import { dot } from './marks';
import styles from './PostItem.module.css';
import type { ShownPost } from './posts';
import { Prose } from './Prose';
import { Reactions } from './Reactions';
import { TimeOf } from './TimeOf';
import { isSolution, postElement, useTopic } from './topicContext';
import { whenOf } from './moment';

const EditPost = lazy(() => import('./EditPost'));

/** A post with all that can be done with it. */
export function PostItem({ post }: { post: ShownPost }) {
  const { t } = useForumTexts();
  const { topic, handle } = useTopic();
  const [isEditing, setIsEditing] = useState(false);
  const html = post.html ?? post.hiddenHtml;
  return (
    <article
      id={postElement(post.number)}
      className={styles.post}
      data-number={post.number}
      data-solution={isSolution(topic, post)}
      data-mine={post.author?.handle === handle}
      aria-label={t('post.number', { number: post.number })}
      tabIndex={-1}
    >
      <Heading post={post} />
      {post.replyTo && <Answered post={post.replyTo} />}
      {post.removed && <p className={styles.absent}>{t('post.removed')}</p>}
      {post.hidden !== null && (
        <p className={styles.absent}>{t('post.hidden', { reason: post.hidden ?? '' })}</p>
      )}
      {isEditing ? (
        <Suspense fallback={<Loading />}>
          <EditPost
            post={post}
            done={() => {
              setIsEditing(false);
            }}
          />
        </Suspense>
      ) : (
        html && <Prose html={html} lang={topic.language ?? undefined} />
      )}
      {!post.removed && !isEditing && (
        <div className={styles.foot}>
          {post.html && <Reactions post={post} />}
          <PostActions
            post={post}
            edit={() => {
              setIsEditing(true);
            }}
          />
        </div>
      )}
    </article>
  );
}

function Heading({ post }: { post: ShownPost }) {
  const { t } = useForumTexts();
  const { language } = useWording();
  const { topic } = useTopic();
  const { author } = post;
  return (
    <header className={styles.head}>
      <span className={styles.author}>
        <bdi>{post.removed && !author ? '–' : memberName(author, t)}</bdi>
      </span>
      {author?.name?.trim() && <span className={styles.soft}>{atOf(author.handle)}</span>}
      {author?.organisation && (
        <span className={styles.soft}>
          <bdi>{author.organisation.name}</bdi>
        </span>
      )}
      {isSolution(topic, post) && (
        <span className={styles.solution}>
          <Icon name="check" />
          {t('post.solution')}
        </span>
      )}
      <span className={styles.when}>
        {post.edited && (
          <span className={styles.soft}>
            {t('post.edited', { when: whenOf(post.edited, language.intl) })}
            {dot}
          </span>
        )}
        <Link href={topicPath(topic.id, post.number)} className={styles.soft}>
          <span className="for-ears">
            {t('post.number', { number: post.number })}
            {dot}
          </span>
          <TimeOf at={post.created} />
        </Link>
      </span>
    </header>
  );
}

function Answered({ post }: { post: NonNullable<ShownPost['replyTo']> }) {
  const { t } = useForumTexts();
  const { topic, goTo } = useTopic();
  return (
    <p className={styles.answered}>
      <Link
        href={topicPath(topic.id, post.number)}
        onClick={() => {
          goTo(post.number);
        }}
      >
        {t('post.answers', { who: memberName(post.author, t), number: post.number })}
      </Link>
    </p>
  );
}

function atOf(handle: string): string {
  return `@${handle}`;
}
