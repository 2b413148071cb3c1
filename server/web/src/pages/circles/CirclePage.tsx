import { useLocation, useParams } from 'wouter';
import {
  CircleDocument,
  CloseCircleDocument,
  GiveSeatDocument,
  type CircleQuery,
  type SeatStanding,
} from '../../api/gql/graphql';
import { useAsk, type Answered } from '../../api/useAsk';
import { circlesPath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { Field, Form, Select } from '../../components/form/Form';
import { Empty, Failed, Loading } from '../../components/states/States';
import { DataTable } from '../../components/table/DataTable';
import { Sure } from '../../components/unfold/Unfold';
import { useAccountTexts } from '../../language/accountTexts';
import { languages } from '../../language/languages';
import { useWording } from '../../language/LanguageContext';
import { AccountFrame, Part } from '../account/AccountFrame';
import { Problems } from '../account/Problems';
import { useProvenChange } from '../account/proof';
import { SignedIn, useMe } from '../account/SignedIn';
import styles from './CirclePage.module.css';
import { Rooms } from './Rooms';

type Circle = NonNullable<CircleQuery['circle']>;

/** One circle: what it is for, and who sits in it. */
export default function CirclePage() {
  const { id } = useParams<{ id: string }>();
  const asked = useAsk(CircleDocument, { id });
  return (
    <AccountFrame
      named="circle.title"
      heading={asked.data?.circle?.name}
      trail={[{ text: 'circles.title', href: circlesPath }]}
    >
      <SignedIn>
        <Shown asked={asked} />
      </SignedIn>
    </AccountFrame>
  );
}

function Shown({ asked: { data, error, refetch } }: { asked: Answered<CircleQuery> }) {
  const { t } = useAccountTexts();
  const { t: say, country } = useWording();
  const me = useMe();
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { circle } = data;
  if (!circle) return <Empty title={say('error.missing')}>{t('circles.text')}</Empty>;
  const language = languages.find(({ tag }) => tag === circle.language)?.name ?? circle.language;
  return (
    <>
      <p className={styles.purpose}>{circle.purpose}</p>
      <p className={styles.facts}>
        {[
          t(`circleKind.${circle.kind}`),
          circle.country && country(circle.country),
          language,
          circle.standing && t(`standing.${circle.standing}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {circle.standing && <Rooms circle={circle.id} convenes={circle.standing === 'CONVENING'} />}
      <Seats circle={circle} />
      {circle.standing && <Leave circle={circle} />}
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
              convenes && handle !== me.handle ? (
                <Button
                  look="quiet"
                  aria-label={`${t('circle.unseat')}: ${handle}`}
                  onClick={() => void change.run({ input: { circle: circle.id, handle, standing: null } })}
                >
                  {t('circle.unseat')}
                </Button>
              ) : null,
          },
        ]}
      />
      <Problems of={change} />
      {convenes && <GiveSeat circle={circle} />}
    </Part>
  );
}

function Leave({ circle }: { circle: Circle }) {
  const { t } = useAccountTexts();
  const [, navigate] = useLocation();
  const me = useMe();
  const change = useProvenChange(GiveSeatDocument);
  return (
    <Part title={t('circle.leave')} text={t('circle.leaveText')}>
      <Sure
        action={t('circle.leave')}
        run={() =>
          void change
            .run({ input: { circle: circle.id, handle: me.handle, standing: null } })
            .then((payload) => {
              if (payload) navigate(circlesPath);
            })
        }
      />
      <Problems of={change} />
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
    <Part title={t('closeCircle.title')} text={t('closeCircle.text')}>
      <Sure
        action={t('closeCircle.title')}
        run={() =>
          void change.run({ input: { id: circle.id } }).then((payload) => {
            if (payload) navigate(circlesPath);
          })
        }
      />
      <Problems of={change} />
    </Part>
  );
}
