import { AroundDocument, type AroundQuery, type Tier } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Button } from '../../components/button/Button';
import { EntityLink } from '../../components/kind/EntityLink';
import type { PictureData, PictureNode } from '../../components/picture/picture';
import { relationTitle } from '../../components/relation/relationTitle';
import { useWording } from '../../language/LanguageContext';
import type { Grown } from './connectionsShape';
import styles from './NodePanel.module.css';
import { mostAdded } from './useGrown';

type Group = NonNullable<AroundQuery['expand']>['groups'][number];
type Edge = Group['edges'][number];

interface Props {
  node: PictureNode;
  /** What the picture shows, and who was hidden in it. */
  data: PictureData;
  hidden: readonly string[];
  tier: Tier;
  grown: readonly Grown[];
  grow: (grown: Grown[]) => void;
  /** Left out for those that were asked for. */
  hide?: (() => void) | undefined;
  close: () => void;
}

/** What can be done with a node of the picture: its page, hide it, show more around it by kind, with counts. */
export function NodePanel({ node, data, hidden, tier, grown, grow, hide, close }: Props) {
  const { t, language } = useWording();
  const { data: around } = useAsk(AroundDocument, {
    id: node.id,
    lang: [...language.names],
    options: { minTier: tier, first: mostAdded },
  });
  const drawn = new Set(data.ties.map((tie) => tie.id));
  const isNew = ({ node: other, relation }: Edge) => !drawn.has(relation.id) && !hidden.includes(other.id);
  return (
    <section className={styles.panel} aria-label={node.name}>
      <div className={styles.head}>
        <EntityLink entity={node} />
        <span className={styles.actions}>
          {hide && (
            <Button look="quiet" onClick={hide}>
              {t('picture.hide')}
            </Button>
          )}
          <Button look="quiet" onClick={close}>
            {t('picture.close')}
          </Button>
        </span>
      </div>
      <p className={styles.label}>{t('picture.expand')}</p>
      <ul className={styles.groups}>
        {around?.expand?.groups.map((group) => {
          const one = { id: node.id, kind: group.kind, direction: group.direction };
          const others = grown.filter((known) => !isSame(known, one));
          const isOpen = others.length < grown.length;
          return (
            <li key={group.kind + group.direction}>
              <GroupButton
                group={group}
                fresh={group.edges.filter(isNew).length}
                isOpen={isOpen}
                toggle={() => {
                  grow(isOpen ? others : [...grown, one]);
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface GroupProps {
  group: Group;
  /** How many of its ties a click would add. */
  fresh: number;
  isOpen: boolean;
  toggle: () => void;
}

/** A kind of relation, how many there are, and how many of these the picture does not have yet. */
function GroupButton({ group, fresh, isOpen, toggle }: GroupProps) {
  const { t, number } = useWording();
  return (
    <button
      type="button"
      className={styles.group}
      aria-pressed={isOpen}
      disabled={!isOpen && fresh === 0}
      onClick={toggle}
    >
      {relationTitle(t, group.kind, group.direction)}
      <span className={styles.count}>{number(group.totalCount)}</span>
      {!isOpen && (
        <span className={styles.fresh}>
          {fresh > 0 ? t('picture.fresh', { count: number(fresh) }) : t('picture.drawn')}
        </span>
      )}
    </button>
  );
}

function isSame(a: Grown, b: Grown): boolean {
  return a.id === b.id && a.kind === b.kind && a.direction === b.direction;
}
