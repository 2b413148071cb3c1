import { useState } from 'react';
import { ChangeEmailDocument, ChangePasswordDocument, UpdateProfileDocument } from '../../api/gql/graphql';
import { Field, Form, Select } from '../../components/form/Form';
import { Notice } from '../../components/notice/Notice';
import { useAccountTexts } from '../../language/accountTexts';
import { languages } from '../../language/languages';
import { Part } from './AccountFrame';
import type { Own } from './AccountPage';
import { useProvenChange } from './proof';

/** What others see, and the language of letters. */
export function Profile({ own }: { own: Own }) {
  const { t } = useAccountTexts();
  const change = useProvenChange(UpdateProfileDocument);
  const [saved, setSaved] = useState(false);
  return (
    <Part title={t('profile.title')}>
      <Form
        fields={['name', 'language']}
        change={change}
        primary={false}
        action={t('save')}
        send={(written) =>
          void change
            .run({ input: { name: written('name'), language: written('language') } })
            .then((payload) => {
              setSaved(payload !== null);
            })
        }
      >
        <Field
          name="name"
          label={t('field.name')}
          hint={t('field.name.hint')}
          defaultValue={own.name ?? ''}
          autoComplete="name"
        />
        <Select
          name="language"
          label={t('field.language')}
          defaultValue={own.language}
          options={languages.map(({ tag, name }) => ({ value: tag, text: name }))}
        />
        {saved && <Notice>{t('saved')}</Notice>}
      </Form>
    </Part>
  );
}

/** Another address, which is confirmed by a letter. */
export function Email({ own }: { own: Own }) {
  const { t } = useAccountTexts();
  const change = useProvenChange(ChangeEmailDocument);
  const [sent, setSent] = useState(false);
  return (
    <Part title={t('email.title')}>
      <p>{t('email.now', { email: own.email })}</p>
      <Form
        fields={['email']}
        change={change}
        primary={false}
        action={t('email.go')}
        send={(written) =>
          void change.run({ input: { email: written('email') } }).then((payload) => {
            setSent(payload !== null);
          })
        }
      >
        <Field name="email" label={t('field.newEmail')} type="email" autoComplete="email" />
        {sent && <Notice>{t('email.sent')}</Notice>}
      </Form>
    </Part>
  );
}

/** Another password. */
export function Password() {
  const { t } = useAccountTexts();
  const change = useProvenChange(ChangePasswordDocument);
  const [times, setTimes] = useState(0);
  return (
    <Part title={t('field.password')}>
      <Form
        key={times}
        fields={['password']}
        change={change}
        primary={false}
        action={t('password.go')}
        send={(written) =>
          void change.run({ input: { password: written('password') } }).then((payload) => {
            if (payload) setTimes(times + 1);
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
        {times > 0 && <Notice>{t('password.done')}</Notice>}
      </Form>
    </Part>
  );
}
