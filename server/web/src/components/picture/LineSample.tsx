import type { Family } from '../relation/relationFamily';
import { strokeMarks } from './marks';
import { Marks } from './Picture';

interface Props {
  family: Family;
  dashed?: boolean;
  opacity?: number;
}

/** A piece of the line of a family, for a legend. */
export function LineSample({ family, dashed = false, opacity = 1 }: Props) {
  return (
    <svg width="34" height="12" opacity={opacity} aria-hidden="true" focusable="false">
      <Marks marks={strokeMarks('M2 6h30', family, dashed)} />
    </svg>
  );
}
