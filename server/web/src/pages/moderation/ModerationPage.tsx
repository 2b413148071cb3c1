import { oneOf, useAddress } from '../../address/searchParams';
import { Button } from '../../components/button/Button';
import { Empty } from '../../components/states/States';
import { useAccountTexts } from '../../language/accountTexts';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { AccountFrame } from '../account/AccountFrame';
import { SignedIn, useMe } from '../account/SignedIn';
import { Accounts } from './Accounts';
import { Applications } from './Applications';
import { Log } from './Log';
import styles from './ModerationPage.module.css';
import { Reports } from './Reports';

const parts = ['applications', 'reports', 'accounts', 'log'] as const;

const moderationShape = { part: oneOf(...parts) };

/** What staff decide on. Others are told that there is nothing here, as the API tells them. */
export default function ModerationPage() {
  return (
    <AccountFrame named="moderation.title">
      <SignedIn>
        <Staff />
      </SignedIn>
    </AccountFrame>
  );
}

function Staff() {
  const { t } = useAccountTexts();
  const { t: forum } = useForumTexts();
  const { t: say } = useWording();
  const { role } = useMe();
  const [{ part }, change] = useAddress(moderationShape);
  if (role !== 'MODERATOR' && role !== 'ADMINISTRATOR')
    return <Empty title={say('error.missing')}>{t('moderation.factor')}</Empty>;
  return (
    <>
      <nav className={styles.parts} aria-label={t('moderation.title')}>
        {parts.map((one) => (
          <Button
            key={one}
            look={one === part ? 'plain' : 'quiet'}
            aria-current={one === part ? 'page' : undefined}
            onClick={() => {
              change({ part: one }, { push: true });
            }}
          >
            {one === 'reports' ? forum('reports.title') : t(`moderation.${one}`)}
          </Button>
        ))}
      </nav>
      {part === 'applications' && <Applications />}
      {part === 'reports' && <Reports />}
      {part === 'accounts' && <Accounts />}
      {part === 'log' && <Log />}
    </>
  );
}
