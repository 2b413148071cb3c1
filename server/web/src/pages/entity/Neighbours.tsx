import { Link } from 'wouter';
import { entityPath } from '../../app/routes';
import { KindIcon } from '../../components/kind/KindIcon';
import { familyOf } from '../../components/relation/relationFamily';
import { relationTitle } from '../../components/relation/relationTitle';
import { useWording } from '../../language/LanguageContext';
import type { Group, KnownEntity } from './EntityPage';
import styles from './Neighbours.module.css';
import { nearest } from './nearest';

const most = 8;
const row = 52; // pixels; the same as in the styles
const stem = 14;

/** The best connected ties of each sort, as branches from the entity. It is a list too, which readers of screens get. */
export default function Neighbours({ entity, groups }: { entity: KnownEntity; groups: Group[] }) {
  const { t } = useWording();
  const ties = nearest(groups, most);
  const height = ties.length * row + 24;
  return (
    <div className={styles.picture}>
      <p className={styles.self} aria-hidden="true">
        <KindIcon kind={entity.kind} size={22} />
        <span>{entity.name}</span>
      </p>
      <div className={styles.body}>
        <svg className={styles.lines} width="40" height={height} aria-hidden="true" focusable="false">
          <path d={`M${stem} 0 V${(ties.length - 1) * row + 12}`} />
          {ties.map(({ group, node }, n) => (
            <path
              key={node.id}
              data-family={familyOf(group.kind)}
              d={`M${stem} ${n * row + 12} Q${stem} ${n * row + 30} ${stem + 18} ${n * row + 30} H40`}
            />
          ))}
        </svg>
        <ul className={styles.ties}>
          {ties.map(({ group, node }) => (
            <li key={node.id} className={styles.tie}>
              <KindIcon kind={node.kind} size={20} />
              <span className={styles.text}>
                <Link href={entityPath(node.id)} className={styles.name} title={node.name}>
                  {node.name}
                </Link>
                <span className={styles.how}>{relationTitle(t, group.kind, group.direction)}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
