import { useState } from 'react';
import { KindIcon } from '../../components/kind/KindIcon';
import { kindOrder } from '../../components/kind/kinds';
import { useWording } from '../../language/LanguageContext';
import { neighboursOf, type DrawnGraph } from './drawnGraph';
import { gathered } from './gathered';
import styles from './NodeList.module.css';
import { nodeWords } from './wordsOf';

interface Props {
  graph: DrawnGraph;
  chosen: string;
  choose: (id: string) => void;
}

/** All that the canvas shows as a list by kind, which is its form for screen readers. */
export function NodeList({ graph, chosen, choose }: Props) {
  const wording = useWording();
  const { t } = wording;
  const [open, setOpen] = useState(false);
  const beside = neighboursOf(graph.links);
  const kinds = gathered(graph.nodes, (node) => node.kind);
  return (
    <details
      className={styles.list}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('explore.list')}</summary>
      {open &&
        kindOrder
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <section key={kind} aria-label={t(`kinds.${kind}`)}>
              <h2 className={styles.kind}>
                <KindIcon kind={kind} />
                {t(`kinds.${kind}`)}
              </h2>
              <ul className={styles.nodes}>
                {kinds
                  .get(kind)
                  ?.toSorted((a, b) => wording.compare(a.name, b.name))
                  .map((node) => (
                    <li key={node.id}>
                      <button
                        type="button"
                        className={styles.node}
                        aria-current={node.id === chosen}
                        onClick={() => {
                          choose(node.id);
                        }}
                      >
                        {node.name}
                      </button>
                      <span className={styles.words}>
                        {nodeWords(node, beside.get(node.id)?.length ?? 0, wording)}
                      </span>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
    </details>
  );
}
