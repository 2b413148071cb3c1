import { useState } from 'react';
import {
  ApplicationsDocument,
  ReviewApplicationDocument,
  TieOrganisationDocument,
  type ApplicationsQuery,
  type OrganisationState,
} from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { entityPath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { Area, Field, Form, Select } from '../../components/form/Form';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { Link } from 'wouter';
import { Part } from '../account/AccountFrame';
import { OrganisationFacts } from '../account/OrganisationFacts';
import { useProvenChange } from '../account/proof';

type Application = NonNullable<ApplicationsQuery['memberOrganisations']>['nodes'][number];

const states: OrganisationState[] = ['APPLIED', 'IDENTIFIED', 'DECLINED'];

/** Organisations that want to take part, and those that do. */
export function Applications() {
  const { t } = useAccountTexts();
  const [state, setState] = useState<OrganisationState>('APPLIED');
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, refetch } = useAsk(ApplicationsDocument, { states: [state], after });
  const page = data?.memberOrganisations;
  return (
    <>
      <Select
        name="state"
        label={t('column.state')}
        value={state}
        onChange={(event) => {
          setState(event.target.value as OrganisationState);
          setAfter(null);
        }}
        options={states.map((one) => ({ value: one, text: t(`organisationState.${one}`) }))}
      />
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!page && !error && <Loading />}
      {page?.nodes.length === 0 && <Empty title={t('moderation.empty')} />}
      {page?.nodes.map((application) => (
        <Review key={application.id} of={application} />
      ))}
      {page?.pageInfo.hasNextPage && (
        <Button
          onClick={() => {
            setAfter(page.pageInfo.endCursor ?? null);
          }}
        >
          {t('next')}
        </Button>
      )}
    </>
  );
}

function Review({ of }: { of: Application }) {
  const { t } = useAccountTexts();
  const { day } = useWording();
  return (
    <Part title={of.name}>
      <OrganisationFacts of={of} />
      {of.applicant && <p>{t('review.applicant', { handle: of.applicant.handle })}</p>}
      {of.checks.map((check) => (
        <p key={check.at}>
          {[t(`organisationState.${check.decision}`), day(check.at), check.by?.handle, check.what]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ))}
      {of.invitations.map(({ id, inviter, joined, created }) => (
        <p key={id}>
          {t('review.invited', {
            inviter: inviter?.handle ?? '–',
            joined: joined?.handle ?? '–',
            date: day(created),
          })}
        </p>
      ))}
      {of.entity && <Link href={entityPath(of.entity.id)}>{of.entity.name}</Link>}
      {of.state === 'APPLIED' ? <Decide of={of} /> : <Tie of={of} />}
    </Part>
  );
}

function Decide({ of }: { of: Application }) {
  const { t } = useAccountTexts();
  const change = useProvenChange(ReviewApplicationDocument);
  return (
    <Form
      fields={['decision', 'checked']}
      change={change}
      action={t('review.go')}
      send={(written) =>
        void change.run({
          input: {
            id: of.id,
            decision: written('decision') as OrganisationState,
            checked: written('checked'),
          },
        })
      }
    >
      <Area name="checked" label={t('review.checked')} hint={t('review.checked.hint')} />
      <Select
        name="decision"
        label={t('review.decision')}
        options={[
          { value: 'IDENTIFIED', text: t('organisationState.IDENTIFIED') },
          { value: 'DECLINED', text: t('organisationState.DECLINED') },
        ]}
      />
    </Form>
  );
}

function Tie({ of }: { of: Application }) {
  const { t } = useAccountTexts();
  const change = useProvenChange(TieOrganisationDocument);
  return (
    <Form
      fields={['entity']}
      change={change}
      primary={false}
      action={t('tie.go')}
      send={(written) => void change.run({ input: { id: of.id, entity: written('entity') || null } })}
    >
      <Field
        name="entity"
        label={t('tie.entity')}
        hint={t('tie.hint')}
        defaultValue={of.entity?.id ?? ''}
        autoComplete="off"
      />
    </Form>
  );
}
