import { Link, useLocation } from 'wouter';
import { AcceptInvitationDocument, MeDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { useChange } from '../../api/useChange';
import { organisationPath, signUpPath } from '../../app/routes';
import { Form } from '../../components/form/Form';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useAccountTexts } from '../../language/accountTexts';
import { AccountFrame, Part } from './AccountFrame';
import { SignInForm } from './SignInPage';
import { useLetterSecret } from './useLetterSecret';

/** Where an invitation into an organisation leads. Whoever has to sign in does so here: the secret is kept nowhere. */
export default function JoinPage() {
  const link = useLetterSecret();
  return <AccountFrame named="join.title">{link ? <Join link={link} /> : <Missing />}</AccountFrame>;
}

function Missing() {
  const { t } = useAccountTexts();
  return <Empty title={t('letter.missing')}>{t('letter.hint')}</Empty>;
}

function Join({ link }: { link: string }) {
  const { t } = useAccountTexts();
  const [, navigate] = useLocation();
  const { data, error, refetch } = useAsk(MeDocument, {});
  const change = useChange(AcceptInvitationDocument);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!data.viewer) {
    return (
      <>
        <p>{t('join.signIn')}</p>
        <Part title={t('signIn.title')}>
          <SignInForm
            done={() => {
              void refetch();
            }}
          />
        </Part>
        <p>
          {t('join.signUp')} <Link href={signUpPath}>{t('signUp.title')}</Link>
        </p>
      </>
    );
  }
  return (
    <Form
      fields={[]}
      change={change}
      action={t('join.go')}
      send={() =>
        void change.run({ input: { link } }).then((payload) => {
          if (payload) navigate(organisationPath);
        })
      }
    >
      <p>{t('join.text', { handle: data.viewer.handle })}</p>
    </Form>
  );
}
