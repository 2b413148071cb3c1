import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { SearchPostsDocument, SpacesDocument, type SearchPostsQuery } from '../../api/gql/graphql';
import { useAddress } from '../../address/searchParams';
import { ask, documentId } from '../../api/ask';
import { useAsk } from '../../api/useAsk';
import { forumSearchPath, spacePath, topicPath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { ForumFrame, Head } from './ForumFrame';
import { dot } from './marks';
import styles from './ForumSearchPage.module.css';
import { forumSearchShape } from './forumShapes';
import { memberName } from './memberName';
import { whenOf } from './moment';
import { SearchForm } from './SearchForm';

type Found = NonNullable<SearchPostsQuery['searchPosts']>['edges'][number];

/** Posts with given words, among those that the reader may see. */
export default function ForumSearchPage() {
  return (
    <ForumFrame>
      <Search />
    </ForumFrame>
  );
}

function Search() {
  const { t } = useForumTexts();
  const [{ q, space }] = useAddress(forumSearchShape);
  const { data: spaces } = useAsk(SpacesDocument, {});
  return (
    <div className={styles.page}>
      <Head name={t('search.title')} />
      <SearchForm
        key={`${space} ${spaces ? '' : '…'}`}
        action={forumSearchPath}
        text={q}
        space={space}
        spaces={spaces?.spaces ?? []}
      />
      {q ? <Results text={q} space={space} /> : <Empty title={t('search.hint')} />}
    </div>
  );
}

function Results({ text, space }: { text: string; space: string }) {
  const { t } = useForumTexts();
  const filter = space ? { space } : {};
  const pages = useInfiniteQuery({
    queryKey: [documentId(SearchPostsDocument), text, filter],
    queryFn: ({ pageParam, signal }) => ask(SearchPostsDocument, { text, filter, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) =>
      last.searchPosts?.pageInfo.hasNextPage ? last.searchPosts.pageInfo.endCursor : null,
  });
  if (pages.error) return <Failed error={pages.error} retry={() => void pages.refetch()} />;
  if (pages.isPending) return <Loading lines={6} />;
  const found = pages.data.pages.flatMap((page) => page.searchPosts?.edges ?? []);
  if (found.length === 0) return <Empty title={t('search.none', { text })}>{t('search.hint')}</Empty>;
  return (
    <>
      <p role="status">{t('search.total', { count: pages.data.pages[0]?.searchPosts?.totalCount ?? 0 })}</p>
      <ul className={styles.found}>
        {found.map((edge) => (
          <Result key={edge.node.id} edge={edge} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <div>
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('topic.later')}
          </Button>
        </div>
      )}
    </>
  );
}

function Result({ edge: { node, excerpt } }: { edge: Found }) {
  const { t } = useForumTexts();
  const { language } = useWording();
  const { topic } = node;
  return (
    <li className={styles.result}>
      <p className={styles.title}>
        <Link href={topicPath(topic.id, node.number)}>
          <bdi>{topic.title}</bdi>
        </Link>
      </p>
      <p className={styles.excerpt} dir="auto">
        {excerpt.map((piece, index) =>
          piece.found ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
        )}
      </p>
      <p className={styles.facts}>
        <Link href={spacePath(topic.space.id)}>
          <bdi>{topic.space.name}</bdi>
        </Link>
        {[dot, memberName(node.author, t), dot, whenOf(node.created, language.intl)].join('')}
      </p>
    </li>
  );
}
