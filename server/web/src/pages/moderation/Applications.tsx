import { useState } from 'react';
import {
  ApplicationsDocument,
  ReviewApplicationDocument,
  TieOrganisationDocument,
  type ApplicationsQuery,
  type OrganisationState,
} from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { addressOf, useAddress } from '../../address/searchParams';
import { entityPath, moderationPath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { Area, Form } from '../../components/form/Form';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { Link } from 'wouter';
import { Part } from '../account/AccountFrame';
import { OrganisationFacts } from '../account/OrganisationFacts';
import { Problems } from '../account/Problems';
import { useProvenChange } from '../account/proof';
import { EntityField } from '../connections/EntityField';
import { NextPage } from './NextPage';
import styles from './Applications.module.css';
import { moderationShape } from './moderationShape';
import { Tabs } from './Tabs';

type Application = NonNullable<ApplicationsQuery['memberOrganisations']>['nodes'][number];

const states: OrganisationState[] = ['APPLIED', 'IDENTIFIED', 'DECLINED'];

/** Organisations that want to take part, and those that do. */
export function Applications() {
  const { t } = useAccountTexts();
  const [{ state }] = useAddress(moderationShape);
  return (
    <>
      <Tabs
        lesser
        label={t('column.state')}
        tabs={states.map((one) => ({
          text: t(`organisationState.${one}`),
          href: addressOf(moderationPath, moderationShape, { state: one }),
          current: one === state,
        }))}
      />
      <List key={state} state={state} />
    </>
  );
}

function List({ state }: { state: OrganisationState }) {
  const { t } = useAccountTexts();
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, refetch } = useAsk(ApplicationsDocument, { states: [state], after });
  const page = data?.memberOrganisations;
  return (
    <>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!page && !error && <Loading />}
      {page?.nodes.length === 0 && (
        <Empty title={t(`applications.none.${state}`)}>{t('applications.hint')}</Empty>
      )}
      {page?.nodes.map((application) => (
        <Review key={application.id} of={application} />
      ))}
      {page?.pageInfo.hasNextPage && (
        <NextPage
          go={() => {
            setAfter(page.pageInfo.endCursor ?? null);
          }}
        />
      )}
    </>
  );
}

function Review({ of }: { of: Application }) {
  const { t } = useAccountTexts();
  return (
    <Part
      title={of.name}
      text={of.applicant ? t('review.applicant', { handle: of.applicant.handle }) : undefined}
    >
      <OrganisationFacts of={of} />
      <History of={of} />
      {of.state === 'APPLIED' ? <Decide of={of} /> : <Tie of={of} />}
    </Part>
  );
}

/** What was checked, and who invited whom. */
function History({ of }: { of: Application }) {
  const { t } = useAccountTexts();
  const { day } = useWording();
  const used = of.invitations.filter((invitation) => invitation.used);
  if (of.checks.length === 0 && used.length === 0) return null;
  return (
    <ul className={styles.history}>
      {of.checks.map((check) => (
        <li key={check.at}>
          {[t(`organisationState.${check.decision}`), day(check.at), check.by?.handle, check.what]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
      {used.map(({ id, inviter, joined, created }) => (
        <li key={id}>
          {t('review.invited', {
            inviter: inviter?.handle ?? '–',
            joined: joined?.handle ?? '–',
            date: day(created),
          })}
        </li>
      ))}
    </ul>
  );
}

function Decide({ of }: { of: Application }) {
  const { t } = useAccountTexts();
  const change = useProvenChange(ReviewApplicationDocument);
  return (
    <Form
      fields={['checked']}
      change={change}
      action={t('review.identify')}
      beside={
        <Button type="submit" name="decision" value="DECLINED">
          {t('review.decline')}
        </Button>
      }
      send={(written) => {
        const decision: OrganisationState = written('decision') === 'DECLINED' ? 'DECLINED' : 'IDENTIFIED';
        void change.run({ input: { id: of.id, decision, checked: written('checked') } });
      }}
    >
      <Area name="checked" label={t('review.checked')} hint={t('review.checked.hint')} />
    </Form>
  );
}

/** Ties the organisation to the entity of the graph that it is. */
function Tie({ of }: { of: Application }) {
  const { t } = useAccountTexts();
  const change = useProvenChange(TieOrganisationDocument);
  const tie = (entity: string | null) => {
    void change.run({ input: { id: of.id, entity } });
  };
  return (
    <div className={styles.tie}>
      <EntityField
        label={t('tie.entity')}
        chosen={of.entity ? { name: of.entity.name, kind: of.entity.kind } : undefined}
        choose={tie}
        clear={() => {
          tie(null);
        }}
      />
      {of.entity && <Link href={entityPath(of.entity.id)}>{of.entity.name}</Link>}
      <Problems of={change} />
    </div>
  );
}
