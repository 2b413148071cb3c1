import { PostHistoryDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { whenOf } from './moment';
import styles from './PostActions.module.css';
import type { ShownPost } from './posts';
import { Prose } from './Prose';
import { useTopic } from './topicContext';

/** How a post read before each edit. */
export function PostHistory({ post }: { post: ShownPost }) {
  const { t } = useForumTexts();
  const { language } = useWording();
  const { topic } = useTopic();
  const { data, error, refetch } = useAsk(PostHistoryDocument, { topic: topic.id, number: post.number });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const versions = data.topic?.posts?.nodes[0]?.history ?? [];
  return (
    <ol className={styles.versions}>
      {versions.map((version) => (
        <li key={version.at} className={styles.version}>
          <h4>{t('post.until', { when: whenOf(version.at, language.intl) })}</h4>
          <Prose html={version.html} />
        </li>
      ))}
    </ol>
  );
}
