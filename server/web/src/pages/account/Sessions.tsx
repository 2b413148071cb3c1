import { EndSessionDocument, SignOutEverywhereDocument } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Button } from '../../components/button/Button';
import { DataTable } from '../../components/table/DataTable';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { Part } from './AccountFrame';
import type { Own } from './AccountPage';
import { Problems } from './Problems';
import { useProvenChange } from './proof';

/** Where the account is open, and how to close it there. */
export function Sessions({ own }: { own: Own }) {
  const { t } = useAccountTexts();
  const { day } = useWording();
  const end = useProvenChange(EndSessionDocument);
  const everywhere = useChange(SignOutEverywhereDocument, { forget: true });
  return (
    <Part title={t('sessions.title')}>
      <p>{t('sessions.text')}</p>
      <DataTable
        caption={t('sessions.title')}
        rows={own.sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'which',
            header: t('column.session'),
            head: true,
            cell: ({ current, strong }) =>
              [t(current ? 'sessions.this' : 'sessions.other'), strong && t('sessions.strong')]
                .filter(Boolean)
                .join(', '),
          },
          { key: 'created', header: t('column.opened'), cell: ({ created }) => day(created) },
          { key: 'used', header: t('column.used'), cell: ({ used }) => day(used) },
          {
            key: 'do',
            header: t('column.do'),
            cell: ({ id, current }) =>
              current ? null : (
                <Button look="quiet" onClick={() => void end.run({ input: { id } })}>
                  {t('sessions.end')}
                </Button>
              ),
          },
        ]}
      />
      <div>
        <Button onClick={() => void everywhere.run({})}>{t('sessions.everywhere')}</Button>
      </div>
      <Problems of={end} />
      <Problems of={everywhere} />
    </Part>
  );
}
