import type { KeyboardEvent } from 'react';
import type { EntityKind } from '../../api/gql/graphql';
import { KindIcon } from '../../components/kind/KindIcon';
import { kindOrder } from '../../components/kind/kinds';
import { useWording } from '../../language/LanguageContext';
import { Result } from './Result';
import styles from './Results.module.css';
import type { Found } from './SearchPage';

interface Props {
  found: Found[];
  picked: string[];
  pick: (ids: string[]) => void;
}

/** What was found, by kind; the kind of the best result comes first. The arrow keys go through all of it. */
export function Results({ found, picked, pick }: Props) {
  const { t, number } = useWording();
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys only add to what Tab does
    <div className={styles.results} onKeyDown={walk}>
      {grouped(found).map(([kind, edges]) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <h2 className={styles.kind} id={`kind-${kind}`}>
            <KindIcon kind={kind} />
            {t(`kinds.${kind}`)}
            <span className={styles.count}>{number(edges.length)}</span>
          </h2>
          <ul>
            {edges.map((edge) => (
              <Result
                key={edge.node.id}
                edge={edge}
                picked={picked.includes(edge.node.id)}
                pick={(on) => {
                  pick(on ? [...picked, edge.node.id] : picked.filter((id) => id !== edge.node.id));
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The results by kind, the kind of the first result first, the others in the usual order. */
export function grouped(found: Found[]): [EntityKind, Found[]][] {
  const first = found[0]?.node.kind;
  const kinds = first ? [first, ...kindOrder.filter((kind) => kind !== first)] : kindOrder;
  return kinds
    .map((kind): [EntityKind, Found[]] => [kind, found.filter((edge) => edge.node.kind === kind)])
    .filter(([, edges]) => edges.length > 0);
}

function walk(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('li a[data-result]')];
  const next = links[links.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
