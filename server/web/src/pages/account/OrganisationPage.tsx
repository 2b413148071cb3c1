import { useState } from 'react';
import {
  ApplyDocument,
  InviteDocument,
  LeaveOrganisationDocument,
  OrganisationDocument,
  TakeBackInvitationDocument,
  type OrganisationKind,
  type OrganisationQuery,
} from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Button } from '../../components/button/Button';
import { Area, Field, Form, Select } from '../../components/form/Form';
import { Notice } from '../../components/notice/Notice';
import { Failed, Loading } from '../../components/states/States';
import { DataTable } from '../../components/table/DataTable';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { AccountFrame, Part } from './AccountFrame';
import { countries, kinds } from './organisations';
import { OrganisationFacts } from './OrganisationFacts';
import { Problems } from './Problems';
import { useProvenChange } from './proof';
import { ShownOnce } from './ShownOnce';
import { SignedIn } from './SignedIn';

type Own = NonNullable<OrganisationQuery['viewer']>;

/** The organisation that somebody speaks for, or the way to one. */
export default function OrganisationPage() {
  return (
    <AccountFrame named="organisation.title">
      <SignedIn>
        <Where />
      </SignedIn>
    </AccountFrame>
  );
}

function Where() {
  const { data, error, refetch } = useAsk(OrganisationDocument, {});
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const own = data?.viewer;
  if (!own) return <Loading />;
  if (own.organisation) return <Inside own={own} />;
  return <Outside own={own} />;
}

function Outside({ own: { application } }: { own: Own }) {
  const { t } = useAccountTexts();
  return (
    <>
      {application && (
        <Part title={application.name}>
          <Notice tone={application.state === 'DECLINED' ? 'care' : 'plain'}>
            {t(`application.${application.state}`)}
          </Notice>
          <OrganisationFacts of={application} />
        </Part>
      )}
      {application?.state !== 'APPLIED' && <Apply />}
    </>
  );
}

function Apply() {
  const { t } = useAccountTexts();
  const { country, compare } = useWording();
  const change = useProvenChange(ApplyDocument);
  const offered = countries
    .map((code) => ({ value: code, text: country(code) }))
    .sort((a, b) => compare(a.text, b.text));
  return (
    <Part title={t('apply.title')}>
      <p>{t('apply.text')}</p>
      <Form
        fields={['name', 'kind', 'country', 'website', 'register', 'interest']}
        change={change}
        action={t('apply.go')}
        send={(written) =>
          void change.run({
            input: {
              name: written('name'),
              kind: written('kind') as OrganisationKind,
              country: written('country'),
              website: written('website'),
              register: written('register'),
              interest: written('interest'),
            },
          })
        }
      >
        <Field name="name" label={t('apply.name')} autoComplete="organization" />
        <Select
          name="kind"
          label={t('apply.kind')}
          options={kinds.map((kind) => ({ value: kind, text: t(`organisationKind.${kind}`) }))}
        />
        <Select name="country" label={t('field.country')} options={offered} />
        <Field name="website" label={t('apply.website')} hint={t('optional')} type="url" autoComplete="url" />
        <Field name="register" label={t('apply.register')} hint={t('apply.register.hint')} />
        <Area name="interest" label={t('apply.interest')} hint={t('apply.interest.hint')} />
      </Form>
    </Part>
  );
}

function Inside({ own }: { own: Own }) {
  const { t } = useAccountTexts();
  const leave = useProvenChange(LeaveOrganisationDocument);
  if (!own.organisation) return null;
  return (
    <>
      <Part title={own.organisation.name}>
        <p>{t('organisation.inside')}</p>
        <OrganisationFacts of={own.organisation} />
      </Part>
      <Invitations own={own} />
      <Part title={t('leave.title')}>
        <p>{t('leave.text')}</p>
        <div>
          <Button onClick={() => void leave.run({})}>{t('leave.go')}</Button>
        </div>
        <Problems of={leave} />
      </Part>
    </>
  );
}

function Invitations({ own }: { own: Own }) {
  const { t } = useAccountTexts();
  const { day } = useWording();
  const invite = useProvenChange(InviteDocument);
  const takeBack = useProvenChange(TakeBackInvitationDocument);
  const [made, setMade] = useState<{ secret: string | null } | null>(null);
  return (
    <Part title={t('invite.title')}>
      <p>{t('invite.text')}</p>
      {made?.secret && (
        <ShownOnce text={t('invite.link')} lines={[`${location.origin}/account/join#${made.secret}`]} />
      )}
      {made && !made.secret && <Notice>{t('invite.sent')}</Notice>}
      <Form
        fields={['email']}
        change={invite}
        action={t('invite.go')}
        send={(written) =>
          void invite.run({ input: { email: written('email') } }).then((payload) => {
            setMade(payload && { secret: payload.secret ?? null });
          })
        }
      >
        <Field
          name="email"
          label={t('invite.email')}
          hint={t('invite.email.hint')}
          type="email"
          autoComplete="off"
        />
      </Form>
      {own.invitations.length > 0 && (
        <DataTable
          caption={t('invite.title')}
          rows={own.invitations}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'who',
              header: t('invite.who'),
              head: true,
              cell: ({ email, joined }) => joined?.handle ?? email ?? t('invite.anybody'),
            },
            { key: 'created', header: t('column.made'), cell: ({ created }) => day(created) },
            {
              key: 'state',
              header: t('column.state'),
              cell: ({ used, expires }) =>
                used ? t('invite.used', { date: day(used) }) : t('invite.open', { date: day(expires) }),
            },
            {
              key: 'do',
              header: t('column.do'),
              cell: ({ id, used }) =>
                used ? null : (
                  <Button look="quiet" onClick={() => void takeBack.run({ input: { id } })}>
                    {t('invite.back')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <Problems of={takeBack} />
    </Part>
  );
}
