import { useState } from 'react';
import { Link } from 'wouter';
import {
  ReportsDocument,
  SettleReportDocument,
  type ReportsQuery,
  type ReportState,
} from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { useChange } from '../../api/useChange';
import { topicPath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { Field, Form } from '../../components/form/Form';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import { HidePost } from '../forum/HidePost';
import { memberName } from '../forum/memberName';
import { whenOf } from '../forum/moment';
import { Prose } from '../forum/Prose';
import { dot } from '../forum/marks';
import { NextPage } from './NextPage';
import styles from './Reports.module.css';

type Report = NonNullable<ReportsQuery['reports']>['nodes'][number];

const states: ReportState[] = ['OPEN', 'SETTLED'];

/** Posts that somebody thinks should not be there. */
export function Reports() {
  const { t } = useForumTexts();
  const [state, setState] = useState<ReportState>('OPEN');
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, refetch } = useAsk(ReportsDocument, { state, after });
  const page = data?.reports;
  return (
    <>
      <div role="group" aria-label={t('reports.title')}>
        {states.map((one) => (
          <Button
            key={one}
            look={one === state ? 'plain' : 'quiet'}
            aria-pressed={one === state}
            onClick={() => {
              setState(one);
              setAfter(null);
            }}
          >
            {t(`reports.${one}`)}
          </Button>
        ))}
      </div>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && !page?.nodes.length && <Empty title={t('reports.none')} />}
      <ul className={styles.reports}>
        {page?.nodes.map((report) => (
          <One key={report.id} report={report} />
        ))}
      </ul>
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

function One({ report }: { report: Report }) {
  const { t } = useForumTexts();
  const { language } = useWording();
  const { post } = report;
  const html = post.html ?? post.hiddenHtml;
  const when = (moment: string) => whenOf(moment, language.intl);
  return (
    <li className={styles.report}>
      <p className={styles.reason}>
        <bdi>{report.reason}</bdi>
      </p>
      <p className={styles.note}>
        {t('reports.by', { who: memberName(report.reporter, t), when: when(report.at) })}
      </p>
      <blockquote className={styles.post} aria-label={t('reports.post')}>
        <p className={styles.note}>
          <Link href={topicPath(post.topic.id, post.number)}>
            <bdi>{post.topic.title}</bdi>
          </Link>
          {[dot, post.topic.space.name, dot, memberName(post.author, t)].join('')}
        </p>
        {post.removed && <p>{t('post.removed')}</p>}
        {post.hidden !== null && <p>{t('post.hidden', { reason: post.hidden ?? '' })}</p>}
        {html && <Prose html={html} />}
      </blockquote>
      {report.state === 'SETTLED' ? (
        <p className={styles.note}>
          {t('reports.settledBy', {
            who: memberName(report.settler, t),
            when: report.settled ? when(report.settled) : '',
            decision: report.decision ?? '',
          })}
        </p>
      ) : (
        <div className={styles.deeds}>
          {!post.removed && <HidePost post={post} />}
          <Settle report={report} />
        </div>
      )}
    </li>
  );
}

function Settle({ report }: { report: Report }) {
  const { t } = useForumTexts();
  const change = useChange(SettleReportDocument);
  return (
    <Form
      fields={['decision']}
      change={change}
      primary={false}
      action={t('reports.settle')}
      send={(written) => void change.run({ input: { id: report.id, decision: written('decision') } })}
    >
      <Field name="decision" label={t('reports.decision')} hint={t('reason.hint')} autoComplete="off" />
    </Form>
  );
}
