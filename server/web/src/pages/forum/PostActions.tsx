import { lazy, Suspense, useState } from 'react';
import { SolveTopicDocument } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { topicPath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { Loading } from '../../components/states/States';
import { useForumTexts, type ForumKey } from '../../language/forumTexts';
import { Problems } from '../account/Problems';
import styles from './PostActions.module.css';
import type { Deed } from './PostDeed';
import type { ShownPost } from './posts';
import { isSolution, useTopic } from './topicContext';

const PostDeed = lazy(() => import('./PostDeed'));

/** What can be done with a post: what is often done at once, the rest when it is asked for. */
export function PostActions({ post, edit }: { post: ShownPost; edit: () => void }) {
  const { t } = useForumTexts();
  const { topic, handle, answer } = useTopic();
  const [more, setMore] = useState(false);
  const [open, setOpen] = useState<Deed | null>(null);
  const named = (key: ForumKey) => ({
    children: t(key),
    'aria-label': t('post.of', { what: t(key), number: post.number }),
  });
  const isAnswer = post.number > 1 && topic.space.form === 'QUESTIONS';
  const toggle = (one: Deed) => () => {
    setOpen(open === one ? null : one);
  };
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      {topic.mayPost && (
        <Button
          look="quiet"
          {...named('post.reply')}
          onClick={() => {
            answer(post);
          }}
        />
      )}
      {isAnswer && topic.maySolve && <Solve post={post} />}
      <Button
        look="quiet"
        aria-expanded={more}
        {...named('post.more')}
        onClick={() => {
          setMore(!more);
          close();
        }}
      />
      {more && (
        <div className={styles.more}>
          <CopyLink post={post} />
          {post.mayEdit && topic.mayPost && <Button look="quiet" {...named('post.edit')} onClick={edit} />}
          {post.mayRemove && <Button look="quiet" {...named('post.remove')} onClick={toggle('remove')} />}
          {post.edited && (
            <Button
              look="quiet"
              aria-expanded={open === 'history'}
              {...named('post.history')}
              onClick={toggle('history')}
            />
          )}
          {handle !== null && handle !== post.author?.handle && (
            <Button
              look="quiet"
              aria-expanded={open === 'report'}
              {...named('post.report')}
              onClick={toggle('report')}
            />
          )}
          {topic.mayModerate && (
            <Button
              look="quiet"
              aria-expanded={open === 'hide'}
              {...named(post.hidden === null ? 'post.hide' : 'post.show')}
              onClick={toggle('hide')}
            />
          )}
        </div>
      )}
      {open && (
        <div className={styles.opened}>
          <Suspense fallback={<Loading />}>
            <PostDeed deed={open} post={post} done={close} />
          </Suspense>
        </div>
      )}
    </>
  );
}

function Solve({ post }: { post: ShownPost }) {
  const { t } = useForumTexts();
  const { topic } = useTopic();
  const change = useChange(SolveTopicDocument);
  const solved = isSolution(topic, post);
  return (
    <>
      <Button
        look="quiet"
        disabled={change.busy}
        aria-label={t('post.of', {
          what: t(solved ? 'post.unsolve' : 'post.solve'),
          number: post.number,
        })}
        onClick={() => void change.run({ input: { id: topic.id, post: solved ? null : post.id } })}
      >
        {t(solved ? 'post.unsolve' : 'post.solve')}
      </Button>
      <Problems of={change} />
    </>
  );
}

function CopyLink({ post }: { post: ShownPost }) {
  const { t } = useForumTexts();
  const { topic } = useTopic();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      look="quiet"
      onClick={() => {
        void navigator.clipboard.writeText(location.origin + topicPath(topic.id, post.number)).then(() => {
          setCopied(true);
        });
      }}
    >
      <span aria-live="polite">{t(copied ? 'post.copied' : 'post.link')}</span>
    </Button>
  );
}
