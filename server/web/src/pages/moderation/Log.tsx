import { useState } from 'react';
import { ModerationLogDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Button } from '../../components/button/Button';
import { Empty, Failed, Loading } from '../../components/states/States';
import { DataTable } from '../../components/table/DataTable';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';

const step = 50;

/** What staff did, in the order in which it was done. */
export function Log() {
  const { t, maybe } = useAccountTexts();
  const { day } = useWording();
  const [after, setAfter] = useState(0);
  const { data, error, refetch } = useAsk(ModerationLogDocument, { after });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const entries = data.moderationLog ?? [];
  return (
    <>
      <p>{t('log.text')}</p>
      {entries.length === 0 && <Empty title={t('moderation.empty')} />}
      {entries.length > 0 && (
        <DataTable
          caption={t('moderation.log')}
          rows={entries}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: 'number', header: t('log.number'), head: true, cell: ({ number }) => number },
            { key: 'at', header: t('log.at'), cell: ({ at }) => day(at) },
            { key: 'who', header: t('column.who'), cell: ({ handle, actor }) => handle ?? actor ?? '–' },
            { key: 'deed', header: t('log.deed'), cell: ({ deed }) => maybe(`deed.${deed}`) ?? deed },
            { key: 'subject', header: t('log.subject'), cell: ({ subject }) => <code>{subject}</code> },
            { key: 'detail', header: t('log.detail'), cell: ({ detail }) => detail },
          ]}
        />
      )}
      {entries.length === step && (
        <Button
          onClick={() => {
            setAfter(entries[entries.length - 1]?.number ?? 0);
          }}
        >
          {t('next')}
        </Button>
      )}
    </>
  );
}
