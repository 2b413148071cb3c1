import { useState } from 'react';
import { Link } from 'wouter';
import { RequestPasswordResetDocument, ResetPasswordDocument } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { signInPath } from '../../app/routes';
import { Field, Form } from '../../components/form/Form';
import { Notice } from '../../components/notice/Notice';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { AccountFrame } from './AccountFrame';
import { useLetterSecret } from './useLetterSecret';

/** A forgotten password: asking for a letter, and choosing a new one with the link of the letter. */
export default function ResetPage() {
  const link = useLetterSecret();
  return <AccountFrame named="reset.title">{link ? <Choose link={link} /> : <AskForLetter />}</AccountFrame>;
}

function AskForLetter() {
  const { t } = useAccountTexts();
  const { language } = useWording();
  const change = useChange(RequestPasswordResetDocument);
  const [sent, setSent] = useState(false);
  if (sent) return <Notice>{t('reset.sent')}</Notice>;
  return (
    <Form
      fields={['email']}
      change={change}
      action={t('reset.ask')}
      send={(written) =>
        void change.run({ input: { email: written('email'), language: language.tag } }).then((payload) => {
          setSent(payload !== null);
        })
      }
    >
      <p>{t('reset.text')}</p>
      <Field name="email" label={t('field.email')} type="email" autoComplete="email" />
    </Form>
  );
}

function Choose({ link }: { link: string }) {
  const { t } = useAccountTexts();
  const change = useChange(ResetPasswordDocument, { forget: true });
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <>
        <Notice>{t('reset.done')}</Notice>
        <p>
          <Link href={signInPath}>{t('signIn.title')}</Link>
        </p>
      </>
    );
  }
  return (
    <Form
      fields={['password']}
      change={change}
      action={t('reset.go')}
      send={(written) =>
        void change.run({ input: { link, password: written('password') } }).then((payload) => {
          setDone(payload !== null);
        })
      }
    >
      <Field
        name="password"
        label={t('field.newPassword')}
        hint={t('field.password.hint')}
        type="password"
        autoComplete="new-password"
      />
    </Form>
  );
}
