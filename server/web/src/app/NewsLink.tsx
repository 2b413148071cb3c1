import { lazy, Suspense } from 'react';
import { NewsDocument } from '../api/gql/graphql';
import { useAsk } from '../api/useAsk';

const News = lazy(() => import('./News'));

/** The way to the notifications of whoever is signed in. Others do without its part of the program. */
export function NewsLink() {
  const { data } = useAsk(NewsDocument, {});
  return data?.viewer ? (
    <Suspense>
      <News key={data.viewer.id} unread={data.viewer.unreadNotifications} />
    </Suspense>
  ) : null;
}
