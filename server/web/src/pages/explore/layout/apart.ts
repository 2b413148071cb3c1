import type { DrawnGraph } from '../drawnGraph';
import { mostWritten, nameSize, nameWidth, nodeSize, startNameSize, startSize } from '../sizes';
import type { Places, Placing } from './place';

const mostRounds = 200;
const mostLines = 3;
const air = 3;
/** About how wide a letter is, in parts of its size. */
const letter = 0.52;
/** How much of a line is filled before a word goes into the next one. */
const filled = 0.85;

/** A shape and the name to its right. */
interface Box {
  id: string;
  left: number;
  right: number;
  /** Half of its height, around the middle of the shape. */
  half: number;
  isPinned: boolean;
}

/** Moves entities up and down until no name lies over another one or its name. What is pinned stays. */
export function apart(graph: DrawnGraph, { starts, pins, names }: Placing, places: Places): void {
  if (graph.nodes.length > mostWritten) return;
  const boxes = graph.nodes.flatMap(({ id, name }): Box[] => {
    const at = places.get(id);
    if (!at) return [];
    const isStart = starts.includes(id);
    const size = (isStart ? startNameSize : nameSize) * names;
    const radius = (isStart ? startSize : nodeSize) / 2;
    const long = name.length * letter * size;
    const widest = nameWidth(names);
    const lines = long <= widest ? 1 : Math.min(mostLines, Math.ceil(long / (widest * filled)));
    const longestWord = Math.max(...name.split(/\s+/).map((word) => word.length)); // which is not broken
    const width = Math.max(Math.min(long, widest), longestWord * letter * size);
    const half = Math.max(radius, lines * size * 0.6) + air;
    return [{ id, left: at.x - radius, right: at.x + radius + 8 + width, half, isPinned: pins.has(id) }];
  });
  for (let round = 0; round < mostRounds; round++) if (!pushed(boxes, places)) return;
}

/** Pushes all that overlap from one another, once; false when nothing does. */
function pushed(boxes: readonly Box[], places: Places): boolean {
  let moved = false;
  boxes.forEach((one, n) => {
    for (const other of boxes.slice(n + 1)) {
      const [a, b] = [places.get(one.id), places.get(other.id)];
      if (!a || !b || one.right <= other.left || other.right <= one.left) continue;
      const over = one.half + other.half - Math.abs(a.y - b.y);
      if (over <= 0.5 || (one.isPinned && other.isPinned)) continue;
      const up = a.y <= b.y ? -over : over;
      const part = one.isPinned ? 0 : other.isPinned ? 1 : 0.5;
      places.set(one.id, { x: a.x, y: a.y + up * part });
      places.set(other.id, { x: b.x, y: b.y - up * (1 - part) });
      moved = true;
    }
  });
  return moved;
}
