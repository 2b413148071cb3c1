import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { TopicsDocument, type TopicFilter } from '../../api/gql/graphql';
import { ask, documentId } from '../../api/ask';
import { Button } from '../../components/button/Button';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { TopicList } from './TopicList';

interface Props {
  filter: TopicFilter;
  /** Whether it is of several spaces. */
  named?: boolean;
  /** What stands there when there are none. */
  empty?: ReactNode;
}

const step = 20;

/** The topics that a filter keeps, the one with the newest post first, page by page. */
export function Topics({ filter, named = false, empty }: Props) {
  const { t } = useForumTexts();
  const pages = useInfiniteQuery({
    queryKey: [documentId(TopicsDocument), filter],
    queryFn: ({ pageParam, signal }) =>
      ask(TopicsDocument, { filter, orderBy: 'ACTIVE_DESC', first: step, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.topics?.pageInfo.hasNextPage ? last.topics.pageInfo.endCursor : null),
  });
  const topics = pages.data?.pages.flatMap((page) => page.topics?.nodes ?? []) ?? [];
  if (pages.error) return <Failed error={pages.error} retry={() => void pages.refetch()} />;
  if (pages.isPending) return <Loading lines={5} />;
  if (topics.length === 0) return empty ?? <Empty title={t('topics.none')}>{t('topics.first')}</Empty>;
  return (
    <>
      <TopicList topics={topics} named={named} />
      {pages.hasNextPage && (
        <div>
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('topics.more')}
          </Button>
        </div>
      )}
    </>
  );
}
