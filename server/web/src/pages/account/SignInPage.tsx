import { Link, useLocation } from 'wouter';
import { SignInDocument, SignInWithPasskeyDocument } from '../../api/gql/graphql';
import { useAddress } from '../../address/searchParams';
import { useChange } from '../../api/useChange';
import { homePath, resetPath, signUpPath } from '../../app/routes';
import { Field, Form } from '../../components/form/Form';
import { useAccountTexts } from '../../language/accountTexts';
import { AccountFrame } from './AccountFrame';
import { PasskeyButton } from './PasskeyButton';
import { signInShape } from './signInShape';

/** Signing in, and going on to where somebody came from. */
export default function SignInPage() {
  const [{ to }] = useAddress(signInShape);
  const [, navigate] = useLocation();
  const isHere = to.startsWith('/') && !to.startsWith('//');
  return (
    <AccountFrame named="signIn.title">
      <SignInForm
        done={() => {
          navigate(isHere ? to : homePath, { replace: true });
        }}
      />
    </AccountFrame>
  );
}

const dot = ' · ';

/** The ways to sign in. */
export function SignInForm({ done }: { done: () => void }) {
  const { t } = useAccountTexts();
  const change = useChange(SignInDocument, { forget: true });
  return (
    <>
      <Form
        fields={['email', 'password', 'code']}
        change={change}
        action={t('signIn.go')}
        send={(written) =>
          void change
            .run({
              input: { email: written('email'), password: written('password'), code: written('code') },
            })
            .then((payload) => {
              if (payload) done();
            })
        }
      >
        <Field name="email" label={t('field.email')} type="email" autoComplete="username" />
        <Field name="password" label={t('field.password')} type="password" autoComplete="current-password" />
        <Field name="code" label={t('field.code')} hint={t('field.code.hint')} autoComplete="one-time-code" />
      </Form>
      <PasskeyButton document={SignInWithPasskeyDocument} forget done={done}>
        {t('signIn.passkey')}
      </PasskeyButton>
      <p>
        <Link href={resetPath}>{t('signIn.forgotten')}</Link>
        {dot}
        <Link href={signUpPath}>{t('signUp.title')}</Link>
      </p>
    </>
  );
}
