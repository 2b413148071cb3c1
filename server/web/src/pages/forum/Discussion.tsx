import { Suspense } from 'react';
import { Link } from 'wouter';
import { TopicsDocument, type AnchorKind, type TopicsQuery } from '../../api/gql/graphql';
import { addressOf } from '../../address/searchParams';
import { AskError } from '../../api/ask';
import { useAsk } from '../../api/useAsk';
import { newTopicPath } from '../../app/routes';
import { Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import styles from './Discussion.module.css';
import { newTopicShape } from './newTopicShape';
import { TopicList } from './TopicList';

interface Props {
  kind: AnchorKind;
  /** One id, or the entities of a connection from the first to the last. */
  ids: string[];
}

const shown = 10;
/** Of one end of a connection: few of them are about the connection. */
const looked = 50;

/** What is said in the forum about something of the graph, and a way to say something; nothing where a site has no forum. */
export default function Discussion(props: Props) {
  return (
    <Suspense fallback={<Loading />}>
      <Shown {...props} />
    </Suspense>
  );
}

function Shown({ kind, ids }: Props) {
  const { t } = useForumTexts();
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const { data, error, refetch } = useAsk(TopicsDocument, {
    filter: { about: first },
    orderBy: 'ACTIVE_DESC',
    first: kind === 'PATH' ? looked : shown,
  });
  if (error instanceof AskError && error.isMissing) return null;
  const about = data?.topics?.nodes ?? [];
  const topics = kind === 'PATH' ? about.filter((topic) => isBetween(topic, first, last)) : about;
  const address = addressOf(newTopicPath, newTopicShape, { kind, about: ids });
  return (
    <section className={styles.discussion} aria-labelledby="discussion">
      <div className={styles.line}>
        <h2 id="discussion">{t('discuss.title')}</h2>
        <Link href={address}>{t('discuss.go')}</Link>
      </div>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && topics.length === 0 && <p className={styles.none}>{t('discuss.none')}</p>}
      <TopicList topics={topics} named beside={kind !== 'PATH'} />
    </section>
  );
}

type Topic = NonNullable<TopicsQuery['topics']>['nodes'][number];

/** Whether a topic is about a connection that has both ends in it. */
function isBetween({ anchor }: Topic, first: string, last: string): boolean {
  return anchor?.kind === 'PATH' && anchor.ids.includes(first) && anchor.ids.includes(last);
}
