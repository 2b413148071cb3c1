import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'wouter';
import { PostsDocument, TopicDocument } from '../../api/gql/graphql';
import { documentId } from '../../api/ask';
import { useAsk } from '../../api/useAsk';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { ForumFrame, Head } from './ForumFrame';
import { Presence } from './Presence';
import { Talk } from './Talk';
import type { KnownTopic } from './topicContext';
import { TopicHead } from './TopicHead';
import styles from './TopicPage.module.css';
import { useViewer } from './useViewer';
import { WatchChoice } from './WatchChoice';

const AnchorCard = lazy(() => import('./AnchorCard'));
const PollCard = lazy(() => import('./PollCard'));
const TopicTools = lazy(() => import('./TopicTools'));

/** A topic: what it is about, what is said, and what comes while somebody reads. */
export default function TopicPage() {
  return (
    <ForumFrame>
      <Shown />
    </ForumFrame>
  );
}

function Shown() {
  const { id = '' } = useParams();
  const { t } = useForumTexts();
  const { t: say, language } = useWording();
  const answers = useQueryClient();
  const viewer = useViewer();
  const [ended, setEnded] = useState('');
  const { data, error, refetch } = useAsk(TopicDocument, {
    id,
    lang: language.tag,
    names: [...language.names],
  });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data || viewer === undefined) return <Loading lines={8} />;
  if (!data.topic) {
    return (
      <div className={styles.missing}>
        <Head name={t('forum.title')} first />
        <div role="alert">
          <Empty title={ended === id ? t('topic.ended') : say('error.missing')} />
        </div>
      </div>
    );
  }
  return (
    <Topic
      key={`${id} ${viewer?.id ?? ''}`}
      topic={data.topic}
      handle={viewer?.handle ?? null}
      onEnded={() => {
        setEnded(id);
        answers.removeQueries({ queryKey: [documentId(PostsDocument), id], type: 'inactive' });
        void answers.invalidateQueries();
      }}
    />
  );
}

interface Props {
  topic: KnownTopic;
  handle: string | null;
  /** It can no longer be followed. */
  onEnded: () => void;
}

function Topic({ topic, handle, onEnded }: Props) {
  const { anchor, space } = topic;
  return (
    <div className={styles.page} data-chat={space.form === 'CHAT'}>
      <div className={styles.top}>
        <TopicHead topic={topic} />
      </div>
      {anchor && (
        <div className={styles.about}>
          <Suspense fallback={<Loading />}>
            <AnchorCard anchor={anchor} created={topic.created} />
          </Suspense>
        </div>
      )}
      <div className={styles.main}>
        <Talk topic={topic} handle={handle} onEnded={onEnded}>
          {topic.poll && (
            <Suspense fallback={<Loading />}>
              <PollCard poll={topic.poll} />
            </Suspense>
          )}
        </Talk>
      </div>
      <aside className={styles.side}>
        {handle !== null && <WatchChoice topic={topic.id} level={topic.watching} />}
        {space.circle && handle !== null && <Presence circle={space.circle.id} />}
        {(topic.mayChange || topic.mayModerate) && (
          <Suspense>
            <TopicTools topic={topic} />
          </Suspense>
        )}
      </aside>
    </div>
  );
}
