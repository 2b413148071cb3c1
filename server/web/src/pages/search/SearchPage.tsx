import { useInfiniteQuery } from '@tanstack/react-query';
import { ask, documentId } from '../../api/ask';
import { SearchDocument, type SearchQuery } from '../../api/gql/graphql';
import { useInPieces } from '../../api/useAsk';
import { useAddress } from '../../address/searchParams';
import { Button } from '../../components/button/Button';
import { Empty, Failed, Loading } from '../../components/states/States';
import { Title } from '../../components/title/Title';
import { DataVersion } from '../../components/version/DataVersion';
import { useWording } from '../../language/LanguageContext';
import { Filters } from './Filters';
import { Picked } from './Picked';
import { Results } from './Results';
import styles from './SearchPage.module.css';
import { searchShape } from './searchShape';

/** One thing that was found. */
export type Found = NonNullable<SearchQuery['search']>['edges'][number];

/** All that a text finds, by kind. The address has the text, the filters and the selection. */
export default function SearchPage() {
  const { t, number } = useWording();
  const [state, change] = useAddress(searchShape);
  const text = state.q.trim();
  const { pages, answers, found, total, more } = useSearch(text, state);
  return (
    <div className={styles.page}>
      <Title>{text ? t('search.titleOf', { text }) : t('search.title')}</Title>
      <aside className={styles.filters}>
        <Filters state={state} change={change} countries={countriesOf(answers?.[0])} />
      </aside>
      <section className={styles.results} aria-busy={pages.isFetching}>
        <h1 className={styles.heading}>{text ? t('search.titleOf', { text }) : t('search.title')}</h1>
        {text && answers && (
          <p className={styles.total} role="status">
            {t('search.total', { count: total })}
          </p>
        )}
        {answers?.[0] && <DataVersion version={answers[0].dataVersion} />}
        {!text && <Empty title={t('search.ask')}>{t('search.hint')}</Empty>}
        {pages.error && <Failed error={pages.error} retry={() => void pages.refetch()} />}
        {text && !answers && !pages.error && <Loading lines={6} />}
        {answers && found.length === 0 && (
          <Empty title={t('search.none', { text })}>{t('search.hint')}</Empty>
        )}
        <Results
          found={found}
          picked={state.pick}
          pick={(pick) => {
            change({ pick });
          }}
        />
        {pages.hasNextPage && (
          <Button onClick={more} disabled={pages.isFetchingNextPage}>
            {t('table.more', { shown: number(found.length), total: number(total) })}
          </Button>
        )}
      </section>
      <Picked
        picked={state.pick}
        clear={() => {
          change({ pick: [] });
        }}
      />
    </div>
  );
}

/** Asks page by page. */
function useSearch(text: string, filters: { kind: string[]; country: string[] }) {
  const { language } = useWording();
  const variables = {
    text,
    kinds: filters.kind as never[],
    countries: filters.country,
    lang: [...language.names],
  };
  const queryKey = [documentId(SearchDocument), variables];
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(SearchDocument, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.search?.pageInfo.hasNextPage ? last.search.pageInfo.endCursor : null),
    enabled: text !== '',
  });
  const answers = useInPieces(queryKey, pages.data)?.pages;
  return {
    pages,
    answers,
    found: answers?.flatMap((page) => page.search?.edges ?? []) ?? [],
    total: answers?.[0]?.search?.totalCount ?? 0,
    more: () => void pages.fetchNextPage(),
  };
}

/** The countries that the data is about. */
function countriesOf(answer: SearchQuery | undefined): string[] {
  return [...new Set(answer?.datasets.flatMap((dataset) => dataset.countries))];
}
