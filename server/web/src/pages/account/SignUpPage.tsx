import { Link } from 'wouter';
import { SignUpDocument } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { signInPath } from '../../app/routes';
import { Field, Form } from '../../components/form/Form';
import { Notice } from '../../components/notice/Notice';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { AccountFrame } from './AccountFrame';
import { useState } from 'react';

/** Signing up as a citizen. */
export default function SignUpPage() {
  return (
    <AccountFrame named="signUp.title">
      <SignUp />
    </AccountFrame>
  );
}

function SignUp() {
  const { t } = useAccountTexts();
  const { language } = useWording();
  const change = useChange(SignUpDocument);
  const [sent, setSent] = useState(false);
  if (sent) return <Notice>{t('signUp.sent')}</Notice>;
  return (
    <>
      <p>{t('signUp.text')}</p>
      <Form
        fields={['email', 'password', 'handle', 'name', 'language']}
        change={change}
        action={t('signUp.go')}
        send={(written) =>
          void change
            .run({
              input: {
                email: written('email'),
                password: written('password'),
                handle: written('handle'),
                name: written('name'),
                language: language.tag,
              },
            })
            .then((payload) => {
              setSent(payload !== null);
            })
        }
      >
        <Field
          name="handle"
          label={t('field.handle')}
          hint={t('field.handle.hint')}
          autoComplete="nickname"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Field name="name" label={t('field.name')} hint={t('field.name.hint')} autoComplete="name" />
        <Field
          name="email"
          label={t('field.email')}
          hint={t('field.email.hint')}
          type="email"
          autoComplete="email"
        />
        <Field
          name="password"
          label={t('field.password')}
          hint={t('field.password.hint')}
          type="password"
          autoComplete="new-password"
        />
      </Form>
      <p>
        <Link href={signInPath}>{t('signUp.have')}</Link>
      </p>
    </>
  );
}
