import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import {
  MarkNotificationsReadDocument,
  NewsDocument,
  NotificationMailDocument,
  NotificationsDocument,
  SetNotificationMailDocument,
  type NotificationMail,
  type NotificationPartsFragment,
} from '../../api/gql/graphql';
import { oneOf, useAddress } from '../../address/searchParams';
import { ask, documentId } from '../../api/ask';
import { useAsk } from '../../api/useAsk';
import { useChange } from '../../api/useChange';
import { topicPath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { Breadcrumb } from '../../components/breadcrumb/Breadcrumb';
import { Empty, Failed, Loading } from '../../components/states/States';
import { Title } from '../../components/title/Title';
import { useAccountTexts } from '../../language/accountTexts';
import { useForumTexts } from '../../language/forumTexts';
import { Problems } from '../account/Problems';
import { SignedIn } from '../account/SignedIn';
import { ForumFrame } from '../forum/ForumFrame';
import { memberName } from '../forum/memberName';
import { TimeOf } from '../forum/TimeOf';
import { colon, dot } from '../forum/marks';
import styles from './Notifications.module.css';

const notificationsShape = { only: oneOf('all', 'unread') };
const mails: NotificationMail[] = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER'];

/** What is new for whoever is signed in, why they are told, and when they are told by mail. */
export default function NotificationsPage() {
  return (
    <ForumFrame>
      <Page />
    </ForumFrame>
  );
}

function Page() {
  const { t } = useForumTexts();
  return (
    <div className={styles.page}>
      <Title>{t('news.title')}</Title>
      <Breadcrumb trail={[{ text: t('news.title') }]} />
      <h1>{t('news.title')}</h1>
      <SignedIn>
        <News />
        <Mail />
      </SignedIn>
    </div>
  );
}

function News() {
  const { t } = useForumTexts();
  const [{ only }, change] = useAddress(notificationsShape);
  const unread = only === 'unread';
  const pages = useInfiniteQuery({
    queryKey: [documentId(NotificationsDocument), unread],
    queryFn: ({ pageParam, signal }) => ask(NotificationsDocument, { unread, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) =>
      last.notifications?.pageInfo.hasNextPage ? last.notifications.pageInfo.endCursor : null,
  });
  const news = pages.data?.pages.flatMap((page) => page.notifications?.nodes ?? []) ?? [];
  const { read, problems } = useRead();
  return (
    <section aria-label={t('news.title')} className={styles.news}>
      <div className={styles.tools}>
        <label className={styles.only}>
          <input
            type="checkbox"
            checked={unread}
            onChange={(event) => {
              change({ only: event.target.checked ? 'unread' : 'all' });
            }}
          />
          {t('news.only')}
        </label>
        <Button disabled={!news.some((one) => !one.read)} onClick={() => void read(null)}>
          {t('news.allRead')}
        </Button>
      </div>
      <Problems of={problems} />
      {pages.error && <Failed error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Loading lines={5} />}
      {pages.data && news.length === 0 && <Empty title={t('news.none')}>{t('news.hint')}</Empty>}
      <ul>
        {news.map((one) => (
          <One key={one.id} news={one} read={() => void read([one.id])} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <div>
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('topic.later')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Says which notifications have been read; all when none is named. */
function useRead() {
  const answers = useQueryClient();
  const problems = useChange(MarkNotificationsReadDocument, { quiet: true });
  const read = async (ids: string[] | null) => {
    await problems.run({ input: { ids } });
    for (const document of [NewsDocument, NotificationsDocument])
      await answers.invalidateQueries({ queryKey: [documentId(document as never)] });
  };
  return { read, problems };
}

/** What is done to somebody, and not to anything that they wrote. */
const toThemselves = ['WRITING_SUSPENDED', 'WRITING_ALLOWED'];

function One({ news, read }: { news: NotificationPartsFragment; read: () => void }) {
  const { t } = useForumTexts();
  const { maybe } = useAccountTexts();
  const deed = news.deed && maybe(`deed.${news.deed}`);
  return (
    <li className={styles.one} data-unread={!news.read}>
      <p className={styles.why}>
        {t(`why.${news.why}`, { who: memberName(news.by, t) })}
        {deed && `${colon}${deed}`}
        {!news.read && (
          <span className="for-ears">
            {dot}
            {t('news.unread')}
          </span>
        )}
      </p>
      {news.topic && (
        <p>
          <Link
            href={topicPath(news.topic.id, news.post?.number)}
            onClick={() => {
              if (!news.read) read();
            }}
          >
            <bdi>{news.topic.title}</bdi>
          </Link>
        </p>
      )}
      {!news.topic && !toThemselves.includes(news.deed ?? '') && <p>{t('news.gone')}</p>}
      {news.note && (
        <p>
          <bdi>{news.note}</bdi>
        </p>
      )}
      <p className={styles.note}>
        <TimeOf at={news.at} />
      </p>
    </li>
  );
}

function Mail() {
  const { t } = useForumTexts();
  const { data, error, refetch } = useAsk(NotificationMailDocument, {});
  const change = useChange(SetNotificationMailDocument);
  const [picked, setPicked] = useState<NotificationMail | null>(null); // until the server has it
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data?.viewer) return null;
  const chosen = picked ?? data.viewer.notificationMail;
  const pick = (mail: NotificationMail) => {
    setPicked(mail);
    void change.run({ input: { mail } }).then(() => {
      setPicked(null);
    });
  };
  return (
    <section aria-labelledby="mail" className={styles.mail}>
      <h2 id="mail">{t('mail.title')}</h2>
      <fieldset className={styles.choices} aria-busy={change.busy}>
        <legend className={styles.note}>{t('mail.hint')}</legend>
        {mails.map((mail) => (
          <label key={mail} className={styles.only}>
            <input
              type="radio"
              name="mail"
              checked={mail === chosen}
              onChange={() => {
                pick(mail);
              }}
            />
            {t(`mail.${mail}`)}
          </label>
        ))}
      </fieldset>
      <Problems of={change} />
    </section>
  );
}
