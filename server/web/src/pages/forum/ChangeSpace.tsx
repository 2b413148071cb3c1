import { ChangeSpaceDocument, type AccountRole, type SpaceQuery } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Button } from '../../components/button/Button';
import { Area, Field, Form } from '../../components/form/Form';
import { useForumTexts } from '../../language/forumTexts';
import { Problems } from '../account/Problems';
import { Writers } from './OpenSpace';
import styles from './SpacePage.module.css';

/** Changes what a space is called and who writes there, or closes it. */
export function ChangeSpace({ space }: { space: NonNullable<SpaceQuery['space']> }) {
  const { t } = useForumTexts();
  const change = useChange(ChangeSpaceDocument);
  const closing = useChange(ChangeSpaceDocument);
  return (
    <details className={styles.change}>
      <summary>{t('space.change')}</summary>
      <Form
        fields={['name', 'purpose', 'writers']}
        change={change}
        primary={false}
        action={t('tools.save')}
        send={(written) =>
          void change.run({
            input: {
              id: space.id,
              name: written('name'),
              purpose: written('purpose'),
              ...(!space.circle && { writers: written('writers') as AccountRole }),
            },
          })
        }
      >
        <Field
          name="name"
          label={t('space.name')}
          autoComplete="off"
          maxLength={100}
          defaultValue={space.name}
        />
        <Area name="purpose" label={t('space.purpose')} rows={2} defaultValue={space.purpose} />
        {!space.circle && <Writers chosen={space.writers} />}
      </Form>
      <div>
        <Button
          disabled={closing.busy}
          onClick={() => void closing.run({ input: { id: space.id, closed: !space.closed } })}
        >
          {t(space.closed ? 'space.reopen' : 'space.close')}
        </Button>
        <Problems of={closing} />
      </div>
    </details>
  );
}
