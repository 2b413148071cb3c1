import { useState } from 'react';
import { Button } from '../../components/button/Button';
import { KindIcon } from '../../components/kind/KindIcon';
import { SourceMark } from '../../components/source/SourceMark';
import { useWording } from '../../language/LanguageContext';
import type { DrawnGraph } from './drawnGraph';
import styles from './Panel.module.css';
import { tieWords } from './wordsOf';

const shownAtFirst = 30;

/** The relations of an entity that are drawn, in words and with their sources. */
export function Ties({ id, graph, choose }: { id: string; graph: DrawnGraph; choose: (id: string) => void }) {
  const wording = useWording();
  const { t, number } = wording;
  const [wanted, setWanted] = useState(shownAtFirst);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const ties = graph.links.filter(({ from, to }) => from === id || to === id);
  if (ties.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="explore-ties">
      <h3 id="explore-ties">{t('explore.drawn')}</h3>
      <ul className={styles.ties}>
        {ties.slice(0, wanted).map((link) => {
          const other = nodes.get(link.from === id ? link.to : link.from);
          if (!other) return null;
          return (
            <li key={link.id}>
              <button
                type="button"
                className={styles.other}
                onClick={() => {
                  choose(other.id);
                }}
              >
                <KindIcon kind={other.kind} />
                <span>{other.name}</span>
              </button>
              <span className={styles.how}>
                {tieWords(link, id, wording).join(' · ')}
                <SourceMark sources={link.relations.flatMap(({ sources }) => sources).slice(0, 20)} />
              </span>
            </li>
          );
        })}
      </ul>
      {ties.length > wanted && (
        <Button
          onClick={() => {
            setWanted(wanted * 4);
          }}
        >
          {t('table.more', { shown: number(wanted), total: number(ties.length) })}
        </Button>
      )}
    </section>
  );
}
