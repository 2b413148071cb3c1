import { useState } from 'react';
import { ReportPostDocument } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Area, Form } from '../../components/form/Form';
import { useForumTexts } from '../../language/forumTexts';
import type { ShownPost } from './posts';

/** Tells those who moderate that a post should not be there. */
export function ReportPost({ post }: { post: ShownPost }) {
  const { t } = useForumTexts();
  const change = useChange(ReportPostDocument, { quiet: true });
  const [sent, setSent] = useState(false);
  if (sent) return <p role="status">{t('post.reported')}</p>;
  return (
    <Form
      fields={['reason']}
      change={change}
      primary={false}
      action={t('post.report')}
      send={(written) =>
        void change.run({ input: { post: post.id, reason: written('reason') } }).then((payload) => {
          if (payload) setSent(true);
        })
      }
    >
      <Area name="reason" label={t('reason')} hint={t('post.reportText')} rows={3} maxLength={1000} />
    </Form>
  );
}
