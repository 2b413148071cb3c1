import { useState } from 'react';
import { ModerationLogDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Empty, Failed, Loading } from '../../components/states/States';
import { DataTable } from '../../components/table/DataTable';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import { NextPage } from './NextPage';
import styles from './Log.module.css';

const step = 50;

/** What staff did, in the order in which it was done. */
export function Log() {
  const { t, maybe } = useAccountTexts();
  const { moment } = useWording();
  const [after, setAfter] = useState(0);
  const { data, error, refetch } = useAsk(ModerationLogDocument, { after });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const entries = data.moderationLog ?? [];
  return (
    <>
      <p>{t('log.text')}</p>
      {entries.length === 0 && <Empty title={t('log.none')} />}
      {entries.length > 0 && (
        <DataTable
          caption={t('moderation.log')}
          rows={entries}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: 'number', header: t('log.number'), head: true, cell: ({ number }) => number },
            { key: 'at', header: t('log.at'), cell: ({ at }) => moment(at) },
            {
              key: 'who',
              header: t('column.who'),
              cell: ({ handle, actor }) => handle ?? actor ?? t('log.commandLine'),
            },
            { key: 'deed', header: t('log.deed'), cell: ({ deed }) => maybe(`deed.${deed}`) ?? deed },
            {
              key: 'subject',
              header: t('log.subject'),
              cell: ({ subject }) => <code className={styles.id}>{subject}</code>,
            },
            {
              key: 'detail',
              header: t('log.detail'),
              cell: ({ detail }) =>
                detail && (maybe(`role.${detail}`) ?? maybe(`circleKind.${detail}`) ?? detail),
            },
          ]}
        />
      )}
      {entries.length === step && (
        <NextPage
          go={() => {
            setAfter(entries[entries.length - 1]?.number ?? 0);
          }}
        />
      )}
    </>
  );
}
