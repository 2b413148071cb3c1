import type { ExploreEntityQuery } from '../../api/gql/graphql';
import { Button } from '../../components/button/Button';
import { relationTitle } from '../../components/relation/relationTitle';
import { useWording } from '../../language/LanguageContext';
import type { Opening } from './exploreShape';
import styles from './Panel.module.css';

type Group = NonNullable<ExploreEntityQuery['expand']>['groups'][number];

/** So many are offered at once; the best connected come first. */
const steps = [25, 100, 500];

interface Props {
  id: string;
  groups: readonly Group[];
  opened: readonly Opening[];
  open: (opening: Opening) => void;
  close: (opening: Opening) => void;
}

/** What is around an entity, with counts before anything is loaded. */
export function Openings({ id, groups, opened, open, close }: Props) {
  const { t } = useWording();
  if (groups.length === 0) return <p className={styles.quiet}>{t('entity.alone')}</p>;
  return (
    <section className={styles.section} aria-labelledby="explore-around">
      <h3 id="explore-around">{t('explore.open')}</h3>
      <ul className={styles.groups}>
        {groups.map((group) => {
          const known = opened.find(
            (one) => one.id === id && one.kind === group.kind && one.direction === group.direction,
          );
          return (
            <GroupRow
              key={`${group.kind} ${group.direction}`}
              group={group}
              count={Math.min(known?.count ?? 0, group.totalCount)}
              open={(count) => {
                open({ id, kind: group.kind, direction: group.direction, count });
              }}
              close={() => {
                if (known) close(known);
              }}
            />
          );
        })}
      </ul>
    </section>
  );
}

interface RowProps {
  group: Group;
  /** How many are opened. */
  count: number;
  open: (count: number) => void;
  close: () => void;
}

function GroupRow({ group, count, open, close }: RowProps) {
  const { t, number } = useWording();
  const title = relationTitle(t, group.kind, group.direction);
  const total = group.totalCount;
  const offers = steps.filter((step) => step > count && step < total);
  const name = (text: string) => `${title}: ${text}`;
  return (
    <li className={styles.group}>
      <span className={styles.what}>{title}</span>
      <span className={styles.total}>
        {count > 0 ? t('explore.shown', { shown: number(count), total: number(total) }) : number(total)}
      </span>
      <span className={styles.offers}>
        {offers.map((step) => (
          <Button
            key={step}
            look="quiet"
            aria-label={name(t('explore.show', { count: number(step) }))}
            onClick={() => {
              open(step);
            }}
          >
            {t('explore.show', { count: number(step) })}
          </Button>
        ))}
        {count < total && (
          <Button
            look="quiet"
            aria-label={name(t('explore.showAll', { count: number(total) }))}
            onClick={() => {
              open(total);
            }}
          >
            {t('explore.showAll', { count: number(total) })}
          </Button>
        )}
        {count > 0 && (
          <Button look="quiet" aria-label={name(t('explore.close'))} onClick={close}>
            {t('explore.close')}
          </Button>
        )}
      </span>
    </li>
  );
}
