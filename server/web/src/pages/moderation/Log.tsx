import { useState } from 'react';
import { ModerationLogDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Empty, Failed, Loading } from '../../components/states/States';
import { DataTable } from '../../components/table/DataTable';
import { useAccountTexts } from '../../language/accountTexts';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { NextPage } from './NextPage';
import styles from './Log.module.css';

const step = 50;

/** The record says so in English where nobody was signed in; the column of who did it says it, too. */
const unsigned = ', from the command line';

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
              cell: ({ detail }) => detail && <Detail detail={detail} />,
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

/** A role, a sort of circle or who reads a space in words; an id as one; what somebody wrote as it is. */
function Detail({ detail }: { detail: string }) {
  const { maybe } = useAccountTexts();
  const { maybe: forum } = useForumTexts();
  const what = detail.replace(unsigned, '');
  const words = maybe(`role.${what}`) ?? maybe(`circleKind.${what}`) ?? forum(`reach.${what}`);
  return words ?? (/^[a-z2-7]{20}$/.test(what) ? <code className={styles.id}>{what}</code> : what);
}
