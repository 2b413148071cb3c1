import { useLocation, useParams } from 'wouter';
import {
  CircleDocument,
  CloseCircleDocument,
  GiveSeatDocument,
  type CircleQuery,
  type SeatStanding,
} from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { circlesPath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { Field, Form, Select } from '../../components/form/Form';
import { Empty, Failed, Loading } from '../../components/states/States';
import { DataTable } from '../../components/table/DataTable';
import { useAccountTexts } from '../../language/accountTexts';
import { languages } from '../../language/languages';
import { useWording } from '../../language/LanguageContext';
import { AccountFrame, Part } from '../account/AccountFrame';
import { Problems } from '../account/Problems';
import { useProvenChange } from '../account/proof';
import { SignedIn, useMe } from '../account/SignedIn';
import { Rooms } from './Rooms';

type Circle = NonNullable<CircleQuery['circle']>;

/** One circle: what it is for, and who sits in it. */
export default function CirclePage() {
  return (
    <AccountFrame named="circle.title" trail={[{ text: 'circles.title', href: circlesPath }]}>
      <SignedIn>
        <Shown />
      </SignedIn>
    </AccountFrame>
  );
}

function Shown() {
  const { t } = useAccountTexts();
  const { id } = useParams<{ id: string }>();
  const { t: say } = useWording();
  const me = useMe();
  const { data, error, refetch } = useAsk(CircleDocument, { id });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { circle } = data;
  if (!circle) return <Empty title={say('error.missing')} />;
  const language = languages.find(({ tag }) => tag === circle.language)?.name ?? circle.language;
  return (
    <>
      <Part title={circle.name}>
        <p>{circle.purpose}</p>
        <p>
          {[t(`circleKind.${circle.kind}`), language, circle.standing && t(`standing.${circle.standing}`)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </Part>
      {circle.standing && <Rooms circle={circle.id} convenes={circle.standing === 'CONVENING'} />}
      <Seats circle={circle} />
      {me.role === 'ADMINISTRATOR' && <Close circle={circle} />}
    </>
  );
}

function Seats({ circle }: { circle: Circle }) {
  const { t } = useAccountTexts();
  const { day } = useWording();
  const me = useMe();
  const change = useProvenChange(GiveSeatDocument);
  const convenes = circle.standing === 'CONVENING' || me.role === 'ADMINISTRATOR';
  return (
    <Part title={t('circle.seats', { count: circle.seats.length })}>
      <DataTable
        caption={t('circle.seats', { count: circle.seats.length })}
        rows={circle.seats}
        rowKey={({ member }) => member.handle}
        columns={[
          {
            key: 'who',
            header: t('column.who'),
            head: true,
            cell: ({ member }) => [member.name, member.handle].filter(Boolean).join(' · '),
          },
          {
            key: 'organisation',
            header: t('column.organisation'),
            cell: ({ member }) => member.organisation?.name,
          },
          { key: 'standing', header: t('column.standing'), cell: (seat) => t(`standing.${seat.standing}`) },
          { key: 'since', header: t('column.since'), cell: ({ since }) => day(since) },
          {
            key: 'do',
            header: t('column.do'),
            cell: ({ member: { handle } }) =>
              (convenes || handle === me.handle) && (
                <Button
                  look="quiet"
                  aria-label={`${t('circle.unseat')}: ${handle}`}
                  onClick={() => void change.run({ input: { circle: circle.id, handle, standing: null } })}
                >
                  {t('circle.unseat')}
                </Button>
              ),
          },
        ]}
      />
      <Problems of={change} />
      {convenes && <GiveSeat circle={circle} />}
    </Part>
  );
}

function GiveSeat({ circle }: { circle: Circle }) {
  const { t } = useAccountTexts();
  const change = useProvenChange(GiveSeatDocument);
  return (
    <Form
      fields={['handle', 'standing']}
      change={change}
      action={t('circle.give')}
      send={(written) =>
        void change.run({
          input: {
            circle: circle.id,
            handle: written('handle'),
            standing: written('standing') as SeatStanding,
          },
        })
      }
    >
      <p>{t('circle.giveText')}</p>
      <Field name="handle" label={t('field.handle')} autoComplete="off" autoCapitalize="none" />
      <Select
        name="standing"
        label={t('column.standing')}
        options={[
          { value: 'INSIDE', text: t('standing.INSIDE') },
          { value: 'CONVENING', text: t('standing.CONVENING') },
        ]}
      />
    </Form>
  );
}

function Close({ circle }: { circle: Circle }) {
  const { t } = useAccountTexts();
  const [, navigate] = useLocation();
  const change = useProvenChange(CloseCircleDocument);
  return (
    <Part title={t('closeCircle.title')}>
      <p>{t('closeCircle.text')}</p>
      <div>
        <Button
          onClick={() =>
            void change.run({ input: { id: circle.id } }).then((payload) => {
              if (payload) navigate(circlesPath);
            })
          }
        >
          {t('closeCircle.title')}
        </Button>
      </div>
      <Problems of={change} />
    </Part>
  );
}
