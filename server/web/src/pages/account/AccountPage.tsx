import { AccountDocument, type AccountQuery } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Notice } from '../../components/notice/Notice';
import { Failed, Loading } from '../../components/states/States';
import { useAccountTexts } from '../../language/accountTexts';
import { AccountFrame } from './AccountFrame';
import { MyData } from './MyData';
import { OneTimeCodes } from './OneTimeCodes';
import { Passkeys } from './Passkeys';
import { Email, Password, Profile } from './Profile';
import { Sessions } from './Sessions';
import { SignedIn } from './SignedIn';
import { Tokens } from './Tokens';

/** The account with all that belongs to it. */
export type Own = NonNullable<AccountQuery['viewer']>;

/** One's own account: what others see, how it is entered, and all that is kept. */
export default function AccountPage() {
  return (
    <AccountFrame named="account.title">
      <SignedIn>
        <Settings />
      </SignedIn>
    </AccountFrame>
  );
}

function Settings() {
  const { t } = useAccountTexts();
  const { data, error, refetch } = useAsk(AccountDocument, {});
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const own = data?.viewer;
  if (!own) return <Loading lines={8} />;
  return (
    <>
      <p>
        {t('account.who', { handle: own.handle, role: t(`role.${own.role}`) })} {t('account.leave')}
      </p>
      {!own.strong && (own.oneTimeCodes || own.passkeys.length > 0) && <Notice>{t('account.weak')}</Notice>}
      <Profile own={own} />
      <Email own={own} />
      <Password />
      <Passkeys own={own} />
      <OneTimeCodes own={own} />
      <Sessions own={own} />
      <Tokens own={own} />
      <MyData own={own} />
    </>
  );
}
