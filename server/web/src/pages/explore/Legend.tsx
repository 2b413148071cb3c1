import type { EntityKind } from '../../api/gql/graphql';
import { Button } from '../../components/button/Button';
import { KindIcon } from '../../components/kind/KindIcon';
import { kindOrder } from '../../components/kind/kinds';
import { LineSample } from '../../components/picture/LineSample';
import { families, familyOf } from '../../components/relation/relationFamily';
import { useWording } from '../../language/LanguageContext';
import type { DrawnGraph } from './drawnGraph';
import { gathered } from './gathered';
import styles from './Legend.module.css';
import type { Explored } from './useExploration';

interface Props {
  explored: Explored;
  /** All that is loaded, hidden or not. */
  everything: DrawnGraph;
  graph: DrawnGraph;
}

/** What shapes and lines mean, always in sight. A kind can be left out here. */
export function Legend({ explored: { state, step }, everything, graph }: Props) {
  const { t, number } = useWording();
  const kinds = gathered(everything.nodes, (node) => node.kind);
  const drawn = new Set(graph.links.map(({ kind }) => familyOf(kind)));
  const toggle = (kind: EntityKind, on: boolean) => {
    step({ without: on ? state.without.filter((one) => one !== kind) : [...state.without, kind] });
  };
  return (
    <div className={styles.legend} role="group" aria-label={t('explore.legend')}>
      <ul className={styles.kinds}>
        {kindOrder
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <li key={kind}>
              <label className={styles.kind}>
                <input
                  type="checkbox"
                  checked={!state.without.includes(kind)}
                  onChange={(event) => {
                    toggle(kind, event.target.checked);
                  }}
                />
                <KindIcon kind={kind} />
                {t(`kinds.${kind}`)}
                <span className={styles.count}>{number(kinds.get(kind)?.length ?? 0)}</span>
              </label>
            </li>
          ))}
      </ul>
      {state.hide.length > 0 && (
        <div>
          <Button
            look="quiet"
            onClick={() => {
              step({ hide: [] });
            }}
          >
            {t('explore.unhide', { count: state.hide.length })}
          </Button>
        </div>
      )}
      <ul className={styles.lines}>
        {families
          .filter((family) => drawn.has(family))
          .map((family) => (
            <li key={family} className={styles.line}>
              <LineSample family={family} />
              {t(`picture.family.${family}`)}
            </li>
          ))}
        {state.tier === 'C' && (
          <li className={styles.line}>
            <LineSample family="office" dashed />
            {t('tier.C')}
          </li>
        )}
      </ul>
    </div>
  );
}
