import { addressOf, useAddress } from '../../address/searchParams';
import { moderationPath } from '../../app/routes';
import { Empty } from '../../components/states/States';
import { useAccountTexts } from '../../language/accountTexts';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { AccountFrame } from '../account/AccountFrame';
import { SignedIn, useMe } from '../account/SignedIn';
import { Accounts } from './Accounts';
import { Applications } from './Applications';
import { Log } from './Log';
import { moderationShape } from './moderationShape';
import { Reports } from './Reports';
import { Tabs } from './Tabs';

const parts = ['applications', 'reports', 'accounts', 'log'] as const;

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
  const [{ part }] = useAddress(moderationShape);
  if (role !== 'MODERATOR' && role !== 'ADMINISTRATOR')
    return <Empty title={say('error.missing')}>{t('moderation.factor')}</Empty>;
  return (
    <>
      <Tabs
        label={t('moderation.title')}
        tabs={parts.map((one) => ({
          text: one === 'reports' ? forum('reports.title') : t(`moderation.${one}`),
          href: addressOf(moderationPath, moderationShape, { part: one }),
          current: one === part,
        }))}
      />
      {part === 'applications' && <Applications />}
      {part === 'reports' && <Reports />}
      {part === 'accounts' && <Accounts />}
      {part === 'log' && <Log />}
    </>
  );
}
