import { HidePostDocument } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Field, Form } from '../../components/form/Form';
import { useForumTexts } from '../../language/forumTexts';
import type { ShownPost } from './posts';
import { useTopic } from './topicContext';

/** Hides a post from its readers, or shows it again. */
export function HidePost({ post, done }: { post: ShownPost; done: () => void }) {
  const { t } = useForumTexts();
  const { put } = useTopic();
  const change = useChange(HidePostDocument, { quiet: true });
  const on = post.hidden === null;
  return (
    <Form
      fields={['reason']}
      change={change}
      primary={false}
      action={t(on ? 'post.hide' : 'post.show')}
      send={(written) =>
        void change.run({ input: { id: post.id, on, reason: written('reason') } }).then((payload) => {
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
