import { Fragment, lazy, Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import { useAddress } from '../../address/searchParams';
import { Button } from '../../components/button/Button';
import { Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { topicShape } from './forumShapes';
import { Invitation } from './Invitation';
import { LiveBand } from './LiveBand';
import { PostItem } from './PostItem';
import type { ShownPost } from './posts';
import styles from './Talk.module.css';
import { TopicContext, type KnownTopic, type TopicParts } from './topicContext';
import { useGoing } from './useGoing';
import { usePosts } from './usePosts';
import { useSeen } from './useSeen';
import { useTopicLive } from './useTopicLive';

const Composer = lazy(() => import('./Composer'));

interface Props {
  topic: KnownTopic;
  handle: string | null;
  onEnded: () => void;
  /** What stands above the posts. */
  children?: ReactNode;
}

const before = 3;

/** The posts of a topic, those that come while it is read, and a way to add one. */
export function Talk({ topic, handle, onEnded, children }: Props) {
  const { t } = useForumTexts();
  const [{ post: asked }] = useAddress(topicShape);
  const isChat = topic.space.form === 'CHAT';
  const [opened] = useState({ readUpTo: topic.readUpTo, count: topic.postCount });
  const [begin, setBegin] = useState(() => asked || beginOf(topic));
  const [answered, setAnswered] = useState<ShownPost | null>(null);
  const start = Math.max(1, begin - before);
  const { mayModerate, mayPost } = topic;
  const { pages, posts, put, readAnew } = usePosts(topic.id, start, {
    handle: handle ?? undefined,
    mayModerate,
    mayPost,
  });
  const state = useTopicLive(topic, { put, readAnew, onEnded });
  const list = useRef<HTMLDivElement>(null);
  const seen = useSeen(list, topic, posts, handle !== null);
  const goTo = useGoing(asked, posts, isChat, setBegin);
  const fresh = posts.filter(
    (post) => post.number > Math.max(seen, opened.count) && post.author?.handle !== handle,
  );
  const parts = useMemo(
    (): TopicParts => ({ topic, handle, put, answer: setAnswered, goTo }),
    [topic, handle, put, goTo],
  );
  return (
    <TopicContext value={parts}>
      <div className={styles.talk} data-chat={isChat} ref={list}>
        {children}
        <h2 className="for-ears">{t('topic.posts.title')}</h2>
        {pages.hasPreviousPage && (
          <Button disabled={pages.isFetching} onClick={() => void pages.fetchPreviousPage()}>
            {t('topic.earlier')}
          </Button>
        )}
        {pages.error && <Failed error={pages.error} retry={readAnew} />}
        {pages.isPending && <Loading lines={6} />}
        <div role={isChat ? 'log' : undefined} aria-label={isChat ? t('topic.posts.title') : undefined}>
          {posts.map((post) => (
            <Fragment key={post.number}>
              {opened.readUpTo > 0 &&
                opened.count > opened.readUpTo &&
                post.number === opened.readUpTo + 1 && <p className={styles.newLine}>{t('topic.newLine')}</p>}
              <PostItem post={post} />
            </Fragment>
          ))}
        </div>
        {pages.hasNextPage && (
          <Button disabled={pages.isFetching} onClick={() => void pages.fetchNextPage()}>
            {t('topic.later')}
          </Button>
        )}
        <div className={styles.fresh} role="status">
          {fresh[0] && (
            <Button
              look="primary"
              onClick={() => {
                goTo(fresh[0]?.number ?? 0);
              }}
            >
              {t('topic.fresh', { count: fresh.length })}
            </Button>
          )}
        </div>
        <LiveBand state={state} />
        {mayPost ? (
          <Suspense fallback={<Loading />}>
            <Composer
              answered={answered}
              clearAnswered={() => {
                setAnswered(null);
              }}
              added={(post) => {
                goTo(post.number, !pages.hasNextPage);
              }}
            />
          </Suspense>
        ) : (
          !topic.locked && <Invitation />
        )}
      </div>
    </TopicContext>
  );
}

/** Where a reader begins: at what they have not read; in a chat at its end. */
function beginOf({ readUpTo, unreadCount, postCount, space }: KnownTopic): number {
  if (readUpTo > 0 && unreadCount > 0) return readUpTo + 1;
  return space.form === 'CHAT' || readUpTo > 0 ? postCount : 1;
}
