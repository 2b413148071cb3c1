import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import {
  SpaceDocument,
  SpacePostAddedDocument,
  TopicsDocument,
  type SpaceQuery,
} from '../../api/gql/graphql';
import { addressOf, useAddress } from '../../address/searchParams';
import { documentId } from '../../api/ask';
import { useAsk } from '../../api/useAsk';
import { useLive } from '../../api/useLive';
import { forumSearchPath, newTopicPath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { Notice } from '../../components/notice/Notice';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { ChangeSpace } from './ChangeSpace';
import { ForumFrame, Head } from './ForumFrame';
import { spaceShape } from './forumShapes';
import { Invitation } from './Invitation';
import { LiveBand } from './LiveBand';
import { newTopicShape } from './newTopicShape';
import { Presence } from './Presence';
import { SearchForm } from './SearchForm';
import { SpaceFacts } from './SpaceList';
import { dot } from './marks';
import styles from './SpacePage.module.css';
import { Topics } from './Topics';
import { useViewer } from './useViewer';
import { WatchChoice } from './WatchChoice';

type KnownSpace = NonNullable<SpaceQuery['space']>;

/** A space: its topics, and what is new in it. */
export default function SpacePage() {
  return (
    <ForumFrame>
      <Shown />
    </ForumFrame>
  );
}

function Shown() {
  const { id = '' } = useParams();
  const { t } = useForumTexts();
  const { t: say } = useWording();
  const { data, error, refetch } = useAsk(SpaceDocument, { id });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  if (!data.space) {
    return (
      <div className={styles.page}>
        <Head name={t('forum.spaces')} />
        <Empty title={say('error.missing')} />
      </div>
    );
  }
  return <Space key={id} space={data.space} />;
}

function Space({ space }: { space: KnownSpace }) {
  const { t } = useForumTexts();
  const viewer = useViewer();
  return (
    <div className={styles.page}>
      <Head
        name={space.name}
        action={
          space.mayWrite && (
            <Link href={addressOf(newTopicPath, newTopicShape, { space: space.id })}>
              {t(
                space.form === 'QUESTIONS'
                  ? 'new.question'
                  : space.form === 'CHAT'
                    ? 'new.room'
                    : 'new.title',
              )}
            </Link>
          )
        }
      >
        <p>{space.purpose}</p>
        <p className={styles.facts}>
          <SpaceFacts space={space} />
          {space.feed && (
            <>
              {dot}
              <a href={space.feed}>{t('space.feed')}</a>
            </>
          )}
        </p>
      </Head>
      {space.closed && <Notice>{t('space.closed')}</Notice>}
      {!space.closed && !space.mayWrite && <Invitation />}
      <div className={styles.tools}>
        <SearchForm action={forumSearchPath} space={space.id} />
        {viewer && <WatchChoice space={space.id} level={space.watching} />}
      </div>
      {space.circle && <Presence circle={space.circle.id} />}
      <SpaceTopics space={space} />
      {space.mayModerate && <ChangeSpace space={space} />}
    </div>
  );
}

function SpaceTopics({ space }: { space: KnownSpace }) {
  const { t } = useForumTexts();
  const viewer = useViewer();
  const [{ show }, change] = useAddress(spaceShape);
  const answers = useQueryClient();
  const [fresh, setFresh] = useState(0);
  const state = useLive(
    SpacePostAddedDocument,
    { space: space.id },
    {
      from: space.cursor,
      onEvent: () => {
        setFresh(fresh + 1);
      },
      onGap: () => undefined, // the list says when it is from
    },
  );
  const offered = [
    'all',
    ...(viewer ? (['unread', 'watched'] as const) : []),
    ...(space.form === 'QUESTIONS' ? (['unsolved'] as const) : []),
  ] as const;
  return (
    <section className={styles.topics} aria-label={t('filter.title')}>
      {offered.length > 1 && (
        <div className={styles.filters} role="group" aria-label={t('filter.title')}>
          {offered.map((one) => (
            <Button
              key={one}
              look={one === show ? 'plain' : 'quiet'}
              aria-pressed={one === show}
              onClick={() => {
                change({ show: one });
              }}
            >
              {t(`filter.${one}`)}
            </Button>
          ))}
        </div>
      )}
      <LiveBand state={state} />
      <div role="status">
        {fresh > 0 && (
          <Button
            onClick={() => {
              setFresh(0);
              void answers.invalidateQueries({ queryKey: [documentId(TopicsDocument)] });
            }}
          >
            {t('space.fresh', { count: fresh })}
          </Button>
        )}
      </div>
      <Topics
        filter={{
          space: space.id,
          unread: show === 'unread',
          watched: show === 'watched',
          ...(show === 'unsolved' && { solved: false }),
        }}
        empty={show === 'all' ? undefined : <Empty title={t('filter.none')} />}
      />
    </section>
  );
}
