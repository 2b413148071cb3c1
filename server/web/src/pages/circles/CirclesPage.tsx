import { Link } from 'wouter';
import { CirclesDocument, OpenCircleDocument, type CircleKind } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { circlePath } from '../../app/routes';
import { Area, Field, Form, Select } from '../../components/form/Form';
import { Empty, Failed, Loading } from '../../components/states/States';
import { DataTable } from '../../components/table/DataTable';
import { useAccountTexts } from '../../language/accountTexts';
import { languages } from '../../language/languages';
import { useWording } from '../../language/LanguageContext';
import { AccountFrame, Part } from '../account/AccountFrame';
import { countries } from '../account/organisations';
import { useProvenChange } from '../account/proof';
import { SignedIn, useMe } from '../account/SignedIn';

const kinds: CircleKind[] = [
  'COUNTRY_NETWORK',
  'ADVISORY_GROUP',
  'COMMUNITY_OF_PRACTICE',
  'IDEOLOGICAL_GROUP',
];

/** The circles that somebody may know of. */
export default function CirclesPage() {
  return (
    <AccountFrame named="circles.title">
      <SignedIn>
        <Circles />
      </SignedIn>
    </AccountFrame>
  );
}

function Circles() {
  const { t } = useAccountTexts();
  const { country } = useWording();
  const me = useMe();
  const { data, error, refetch } = useAsk(CirclesDocument, {});
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <p>{t('circles.text')}</p>
      {data.circles.length === 0 && <Empty title={t('circles.none')}>{t('circles.hint')}</Empty>}
      {data.circles.length > 0 && (
        <DataTable
          caption={t('circles.title')}
          rows={data.circles}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: t('column.name'),
              head: true,
              cell: ({ id, name }) => <Link href={circlePath(id)}>{name}</Link>,
            },
            { key: 'kind', header: t('apply.kind'), cell: ({ kind }) => t(`circleKind.${kind}`) },
            {
              key: 'country',
              header: t('field.country'),
              cell: (circle) => circle.country && country(circle.country),
            },
            {
              key: 'standing',
              header: t('column.standing'),
              cell: ({ standing }) => standing && t(`standing.${standing}`),
            },
          ]}
        />
      )}
      {me.role === 'ADMINISTRATOR' && <Open />}
    </>
  );
}

function Open() {
  const { t } = useAccountTexts();
  const { country, compare } = useWording();
  const change = useProvenChange(OpenCircleDocument);
  const offered = countries
    .map((code) => ({ value: code, text: country(code) }))
    .sort((a, b) => compare(a.text, b.text));
  return (
    <Part title={t('openCircle.title')}>
      <Form
        fields={['name', 'kind', 'country', 'purpose', 'language', 'convener']}
        change={change}
        action={t('openCircle.go')}
        send={(written) =>
          void change.run({
            input: {
              name: written('name'),
              kind: written('kind') as CircleKind,
              country: written('country') || null,
              purpose: written('purpose'),
              language: written('language'),
              convener: written('convener'),
            },
          })
        }
      >
        <Field name="name" label={t('column.name')} autoComplete="off" />
        <Select
          name="kind"
          label={t('apply.kind')}
          options={kinds.map((kind) => ({ value: kind, text: t(`circleKind.${kind}`) }))}
        />
        <Select
          name="country"
          label={t('openCircle.country')}
          options={[{ value: '', text: t('none') }, ...offered]}
        />
        <Area name="purpose" label={t('circle.purpose')} />
        <Select
          name="language"
          label={t('circle.language')}
          options={languages.map(({ tag, name }) => ({ value: tag, text: name }))}
        />
        <Field name="convener" label={t('openCircle.convener')} autoComplete="off" autoCapitalize="none" />
      </Form>
    </Part>
  );
}
