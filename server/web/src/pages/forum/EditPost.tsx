import { EditPostDocument, PostSourceDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { useChange } from '../../api/useChange';
import { Button } from '../../components/button/Button';
import { Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { Problems } from '../account/Problems';
import styles from './Composer.module.css';
import { Editor } from './Editor';
import type { ShownPost } from './posts';
import { useTopic } from './topicContext';
import { useUnsent } from './useUnsent';

interface Props {
  post: ShownPost;
  done: () => void;
}

/** Changes one's own post. */
export default function EditPost(props: Props) {
  const { topic } = useTopic();
  const { post } = props;
  const { data, error, refetch } = useAsk(PostSourceDocument, { topic: topic.id, number: post.number });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Loaded text={data.topic?.posts?.nodes[0]?.text ?? ''} {...props} />;
}

function Loaded({ post, done, text }: Props & { text: string }) {
  const { t } = useForumTexts();
  const { put } = useTopic();
  const { written, write, forget } = useUnsent(`post ${post.id}`, { title: '', text }, false);
  const change = useChange(EditPostDocument);
  const leave = () => {
    forget();
    done();
  };
  const send = () => {
    if (change.busy) return;
    void change.run({ input: { id: post.id, text: written.text } }).then((payload) => {
      if (!payload) return;
      if (payload.post) put(payload.post);
      leave();
    });
  };
  return (
    <div className={styles.composer}>
      <Editor
        label={t('post.of', { what: t('post.edit'), number: post.number })}
        text={written.text}
        setText={(text) => {
          write({ text });
        }}
        send={send}
        focused
      />
      <Problems of={change} />
      <div className={styles.actions}>
        <Button look="primary" aria-disabled={change.busy} onClick={send}>
          {t('write.save')}
        </Button>
        <Button onClick={leave}>{t('write.cancel')}</Button>
      </div>
    </div>
  );
}
