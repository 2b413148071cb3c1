import { AroundDocument, type Tier } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Button } from '../../components/button/Button';
import { EntityLink } from '../../components/kind/EntityLink';
import type { PictureNode } from '../../components/picture/picture';
import { relationTitle } from '../../components/relation/relationTitle';
import { useWording } from '../../language/LanguageContext';
import type { Grown } from './connectionsShape';
import styles from './NodePanel.module.css';

interface Props {
  node: PictureNode;
  tier: Tier;
  grown: readonly Grown[];
  grow: (grown: Grown[]) => void;
  /** Left out for those that were asked for. */
  hide?: (() => void) | undefined;
  close: () => void;
}

/** What can be done with a node of the picture: its page, hide it, show more around it by kind, with counts. */
export function NodePanel({ node, tier, grown, grow, hide, close }: Props) {
  const { t, number, language } = useWording();
  const { data } = useAsk(AroundDocument, {
    id: node.id,
    lang: [...language.names],
    options: { minTier: tier, first: 1 },
  });
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
        {data?.expand?.groups.map(({ kind, direction, totalCount }) => {
          const same = (one: Grown) => one.id === node.id && one.kind === kind && one.direction === direction;
          const open = grown.some(same);
          return (
            <li key={kind + direction}>
              <button
                type="button"
                className={styles.group}
                aria-pressed={open}
                onClick={() => {
                  grow(
                    open ? grown.filter((one) => !same(one)) : [...grown, { id: node.id, kind, direction }],
                  );
                }}
              >
                {relationTitle(t, kind, direction)}
                <span className={styles.count}>{number(totalCount)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
