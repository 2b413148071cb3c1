import { OpenSpaceDocument, type AccountRole, type SpaceForm, type SpaceReach } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Area, Field, Form, Select } from '../../components/form/Form';
import { useAccountTexts } from '../../language/accountTexts';
import { useForumTexts } from '../../language/forumTexts';
import styles from './SpacePage.module.css';

const forms: SpaceForm[] = ['FORUM', 'QUESTIONS', 'CHAT'];
const reaches: SpaceReach[] = ['PUBLIC', 'MEMBERS'];
const roles: AccountRole[] = ['CITIZEN', 'MEMBER', 'EDITOR', 'MODERATOR'];

/** Opens a space: in a circle, or where no circle is given for all or all members. */
export function OpenSpace({ circle }: { circle?: string }) {
  const { t } = useForumTexts();
  const change = useChange(OpenSpaceDocument);
  return (
    <details className={styles.change}>
      <summary>{t('space.open')}</summary>
      <Form
        fields={['name', 'purpose', 'form', 'reach', 'writers']}
        change={change}
        primary={false}
        action={t('space.open')}
        send={(written) =>
          void change.run({
            input: {
              name: written('name'),
              purpose: written('purpose'),
              form: written('form') as SpaceForm,
              reach: circle ? 'CIRCLE' : (written('reach') as SpaceReach),
              writers: circle ? 'CITIZEN' : (written('writers') as AccountRole),
              circle: circle ?? null,
            },
          })
        }
      >
        <Field name="name" label={t('space.name')} autoComplete="off" maxLength={100} />
        <Area name="purpose" label={t('space.purpose')} rows={2} />
        <Select
          name="form"
          label={t('space.form')}
          options={forms.map((form) => ({ value: form, text: t(`form.${form}`) }))}
        />
        {!circle && (
          <>
            <Select
              name="reach"
              label={t('space.reach')}
              options={reaches.map((reach) => ({ value: reach, text: t(`reach.${reach}`) }))}
            />
            <Writers />
          </>
        )}
      </Form>
    </details>
  );
}

/** The least role that starts topics. */
export function Writers({ chosen }: { chosen?: AccountRole }) {
  const { t } = useForumTexts();
  const { t: say } = useAccountTexts();
  return (
    <Select
      name="writers"
      label={t('space.writers')}
      options={roles.map((role) => ({ value: role, text: say(`role.${role}`) }))}
      {...(chosen && { defaultValue: chosen })}
    />
  );
}
