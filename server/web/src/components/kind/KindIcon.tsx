import type { EntityKind } from '../../api/gql/graphql';
import { kindLooks, shapePaths } from './kinds';
import styles from './KindIcon.module.css';

/** The sign of a kind. It stands beside its name or a heading that says it. */
export function KindIcon({ kind, size = 16 }: { kind: EntityKind; size?: number }) {
  const { shape, hue } = kindLooks[kind];
  return (
    <svg
      className={styles.icon}
      data-hue={hue}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapePaths[shape]} />
    </svg>
  );
}
