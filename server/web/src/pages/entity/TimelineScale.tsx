import styles from './Timeline.module.css';
import type { Ruler } from './timelineRuler';

/** The years above a time line. The entries say them too. */
export function Scale({ ruler }: { ruler: Ruler }) {
  return (
    <div className={styles.scale} aria-hidden="true">
      {ruler.ticks.map((year) => (
        <span
          key={year}
          className={styles.tick}
          style={{ insetInlineStart: `${((year - ruler.first) / (ruler.last - ruler.first)) * 100}%` }}
        >
          {year}
        </span>
      ))}
    </div>
  );
}
