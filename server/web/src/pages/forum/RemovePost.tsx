import { useEffect, useEffectEvent } from 'react';
import { RemovePostDocument } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Button } from '../../components/button/Button';
import { Field, Form } from '../../components/form/Form';
import { useForumTexts } from '../../language/forumTexts';
import { Problems } from '../account/Problems';
import styles from './PostActions.module.css';
import type { ShownPost } from './posts';
import { useTopic } from './topicContext';

const grace = 8_000;

interface Props {
  post: ShownPost;
  done: () => void;
}

/** Removes a post: one's own with time to think again, another's with the reason. */
export function RemovePost(props: Props) {
  const { handle } = useTopic();
  return props.post.author?.handle === handle ? <RemoveOwn {...props} /> : <RemoveForeign {...props} />;
}

function RemoveForeign({ post, done }: Props) {
  const { t } = useForumTexts();
  const { put } = useTopic();
  const change = useChange(RemovePostDocument, { quiet: true });
  return (
    <Form
      fields={['reason']}
      change={change}
      primary={false}
      action={t('post.remove')}
      send={(written) =>
        void change.run({ input: { id: post.id, reason: written('reason') } }).then((payload) => {
          if (!payload) return;
          if (payload.post) put(payload.post);
          done();
        })
      }
    >
      <Field name="reason" label={t('reason')} hint={t('reason.hint')} autoComplete="off" />
    </Form>
  );
}

/**
 * Removes a post after a moment in which it can be undone: nothing brings the text back afterwards. Whoever leaves the
 * page in between has not removed it.
 */
function RemoveOwn({ post, done }: Props) {
  const { t } = useForumTexts();
  const { put } = useTopic();
  const change = useChange(RemovePostDocument, { quiet: true });
  const remove = useEffectEvent(() => {
    void change.run({ input: { id: post.id, reason: '' } }).then((payload) => {
      if (!payload) return;
      if (payload.post) put(payload.post);
      done();
    });
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      remove();
    }, grace);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className={styles.undo}>
      <p role="status">{t('post.removing')}</p>
      <Button onClick={done}>{t('undo')}</Button>
      <Problems of={change} />
    </div>
  );
}
