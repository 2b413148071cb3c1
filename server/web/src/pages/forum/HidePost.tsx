import { HidePostDocument, type HidePostMutation } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Field, Form } from '../../components/form/Form';
import { useForumTexts } from '../../language/forumTexts';

type HiddenPost = NonNullable<HidePostMutation['hidePost']>['post'];

interface Props {
  post: { id: string; hidden?: string | null };
  /** Puts what came of it in its place; without it the page is asked anew. */
  done?: (post: HiddenPost) => void;
}

/** Hides a post from its readers, or shows it again. */
export function HidePost({ post, done }: Props) {
  const { t } = useForumTexts();
  const change = useChange(HidePostDocument, { quiet: done !== undefined });
  const on = post.hidden === null;
  return (
    <Form
      fields={['reason']}
      change={change}
      primary={false}
      action={t(on ? 'post.hide' : 'post.show')}
      send={(written) =>
        void change.run({ input: { id: post.id, on, reason: written('reason') } }).then((payload) => {
          if (payload) done?.(payload.post);
        })
      }
    >
      <Field name="reason" label={t('reason')} hint={t('reason.hint')} autoComplete="off" />
    </Form>
  );
}
