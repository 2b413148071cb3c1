import { EntityLink } from '../../components/kind/EntityLink';
import { relationTitle } from '../../components/relation/relationTitle';
import { SourceMark } from '../../components/source/SourceMark';
import { Failed, Loading } from '../../components/states/States';
import { useWording } from '../../language/LanguageContext';
import { Section } from './Section';
import { timed } from './sections';
import styles from './Timeline.module.css';
import { Scale } from './TimelineScale';
import { rulerOf, type Ruler } from './timelineRuler';
import type { Row } from './relationRow';
import { useRelations } from './useRelations';

/** Offices, seats, memberships and posts on one time line, the newest first. */
export function Timeline({ id }: { id: string }) {
  const { t, number } = useWording();
  const relations = useRelations(id, timed, 'OUTGOING');
  const dated = relations.rows.filter((row) => row.stretches.length > 0);
  const undated = relations.rows.filter((row) => row.stretches.length === 0);
  const ruler = rulerOf(dated.flatMap((row) => row.stretches));
  return (
    <Section
      id="timeline"
      title={t('entity.timeline')}
      count={relations.total > 0 ? number(relations.total) : ''}
    >
      {relations.error && <Failed error={relations.error} retry={relations.retry} />}
      {relations.rows.length === 0 && !relations.error && <Loading />}
      {ruler && (
        <div className={styles.timeline}>
          <Scale ruler={ruler} />
          <ol>
            {dated.map((row) => (
              <Entry key={row.id} row={row} ruler={ruler} />
            ))}
          </ol>
        </div>
      )}
      {undated.length > 0 && (
        <>
          <h3 className={styles.undated}>{t('entity.undated')}</h3>
          <ul>
            {undated.map((row) => (
              <Entry key={row.id} row={row} ruler={null} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Entry({ row, ruler }: { row: Row; ruler: Ruler | null }) {
  const { t, stretch } = useWording();
  const office = [
    row.role || (row.kind !== 'HOLDS' ? relationTitle(t, row.kind, 'OUTGOING') : ''),
    row.status,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <li className={styles.entry}>
      <div className={styles.text}>
        <EntityLink entity={row.other} />
        <SourceMark sources={row.sources} />
        <p className={styles.detail}>
          {[office, ...row.third.map((body) => body.name), row.behalf?.name].filter(Boolean).join(' · ')}
        </p>
        {!row.live && <p className={styles.detail}>{t('entity.ended')}</p>}
      </div>
      {ruler && (
        <div className={styles.time}>
          <div className={styles.track} aria-hidden="true">
            {row.stretches.map((spell) => {
              const { start, length, isOpen } = ruler.place(spell);
              return (
                <span
                  key={`${spell.from ?? ''}/${spell.to ?? ''}`}
                  className={styles.bar}
                  data-open={isOpen}
                  style={{ insetInlineStart: `${start}%`, width: `max(6px, ${length}%)` }}
                />
              );
            })}
          </div>
          <p className={styles.dates}>{row.stretches.map(stretch).join(', ')}</p>
        </div>
      )}
    </li>
  );
}
