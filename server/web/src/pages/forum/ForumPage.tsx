import { Link } from 'wouter';
import { DraftsDocument, SpacesDocument } from '../../api/gql/graphql';
import { addressOf } from '../../address/searchParams';
import { useAsk } from '../../api/useAsk';
import { forumSearchPath, newTopicPath } from '../../app/routes';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { ForumFrame, Head } from './ForumFrame';
import { dot } from './marks';
import styles from './ForumPage.module.css';
import { OpenSpace } from './OpenSpace';
import { newTopicShape } from './newTopicShape';
import { SearchForm } from './SearchForm';
import { SpaceList } from './SpaceList';
import { TimeOf } from './TimeOf';
import { Topics } from './Topics';
import { useViewer } from './useViewer';

/** The spaces of the forum and its newest topics. */
export default function ForumPage() {
  return (
    <ForumFrame>
      <Forum />
    </ForumFrame>
  );
}

function Forum() {
  const { t } = useForumTexts();
  const viewer = useViewer();
  const { data, error, refetch } = useAsk(SpacesDocument, {});
  const mayWrite = data?.spaces.some((space) => space.mayWrite);
  return (
    <div className={styles.page}>
      <Head
        first
        name={t('forum.title')}
        action={mayWrite && <Link href={newTopicPath}>{t('new.title')}</Link>}
      >
        <p>{t('forum.lead')}</p>
      </Head>
      <SearchForm action={forumSearchPath} />
      <div className={styles.columns}>
        <section aria-labelledby="newest">
          <h2 id="newest">{t('forum.newest')}</h2>
          <Topics filter={{}} named />
        </section>
        <div className={styles.side}>
          <section aria-labelledby="spaces">
            <h2 id="spaces">{t('forum.spaces')}</h2>
            {error && <Failed error={error} retry={() => void refetch()} />}
            {!data && !error && <Loading />}
            {data?.spaces.length === 0 && <Empty title={t('forum.noSpaces')} />}
            {data && <SpaceList spaces={data.spaces} />}
            {viewer?.role === 'ADMINISTRATOR' && <OpenSpace />}
          </section>
          {viewer && <Drafts />}
        </div>
      </div>
    </div>
  );
}

/** Topics that were begun and not sent. */
function Drafts() {
  const { t } = useForumTexts();
  const { data } = useAsk(DraftsDocument, {});
  const drafts = data?.viewer?.topicDrafts ?? [];
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('draft.title')}</h2>
      <ul className={styles.drafts}>
        {drafts.map(({ space, draft }) => (
          <li key={space.id}>
            <Link href={addressOf(newTopicPath, newTopicShape, { space: space.id })}>
              <bdi>{draft.title ?? t('draft.untitled')}</bdi>
            </Link>
            <span className={styles.note}>
              <bdi>{space.name}</bdi>
              {dot}
              <TimeOf at={draft.saved} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
