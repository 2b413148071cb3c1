import { Link, useLocation } from 'wouter';
import { addressOf } from '../../address/searchParams';
import { signInPath } from '../../app/routes';
import { useForumTexts } from '../../language/forumTexts';
import { signInShape } from '../account/signInShape';
import { useViewer } from './useViewer';

/** Says to whoever cannot write here why, and what to do about it. */
export function Invitation() {
  const { t } = useForumTexts();
  const [path] = useLocation();
  const viewer = useViewer();
  if (viewer === undefined) return null;
  if (viewer) return <p>{t('forum.readOnly')}</p>;
  return (
    <p>
      <Link href={addressOf(signInPath, signInShape, { to: path })}>{t('forum.signIn')}</Link>
    </p>
  );
}
