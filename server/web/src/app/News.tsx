import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { documentId } from '../api/ask';
import {
  NewsDocument,
  NotificationReceivedDocument,
  NotificationsDocument,
  type NewsQuery,
} from '../api/gql/graphql';
import { useLive } from '../api/useLive';
import { Icon } from '../components/icon/Icon';
import { useWording } from '../language/LanguageContext';
import styles from './NewsLink.module.css';
import { notificationsPath } from './routes';

const most = 99;

/** The way to the notifications, with how many are unread, and that count as it changes. */
export default function News({ unread }: { unread: number }) {
  const { t, number } = useWording();
  const answers = useQueryClient();
  const [isNew, setIsNew] = useState(false);
  const key = [documentId(NewsDocument), {}];
  useLive(
    NotificationReceivedDocument,
    {},
    {
      onEvent: ({ notificationReceived: news }) => {
        answers.setQueryData<NewsQuery>(
          key,
          (known) =>
            known && { viewer: known.viewer && { ...known.viewer, unreadNotifications: news.unread } },
        );
        void answers.invalidateQueries({ queryKey: [documentId(NotificationsDocument)] });
        setIsNew(news.unread > unread);
      },
      onGap: () => void answers.invalidateQueries({ queryKey: key }),
    },
  );
  return (
    <>
      <Link
        href={notificationsPath}
        className={styles.link}
        aria-label={t('news.count', { count: unread })}
        title={t('news.count', { count: unread })}
      >
        <Icon name="bell" />
        {unread > 0 && (
          <span className={styles.count} aria-hidden="true">
            {unread > most ? `${number(most)}+` : number(unread)}
          </span>
        )}
      </Link>
      <span className="for-ears" role="status">
        {isNew && t('news.count', { count: unread })}
      </span>
    </>
  );
}
