import type { EntityKind } from '../../api/gql/graphql';
import { kindLooks, shapePaths } from '../kind/kinds';
import { familyOf, hasDirection, type Family } from '../relation/relationFamily';
import type { Ink } from './colours';
import type { Bundle, PictureNode } from './picture';
import { measures, type Placed, type Point } from './place';
import { shortened, widthOf, wrapped } from './texts';

/** A line or an area. */
export interface PathMark {
  d: string;
  stroke?: Ink;
  width?: number;
  dash?: number[];
  fill?: Ink;
  opacity?: number;
  /** How far it is moved to the right and down. */
  move?: [number, number];
}

/** A line of text, from its base line; it has an edge in the colour of the paper so that lines below do not disturb. */
export interface TextMark {
  text: string;
  x: number;
  y: number;
  size: number;
  heavy?: boolean;
  anchor: 'start' | 'middle';
  ink: Ink;
}

/** What a drawing is made of, on the screen as in a saved picture. */
export type Mark = PathMark | TextMark;

const nameSize = 14;
const nameWidth = 156;
const nameLines = 2;
const noteSize = 12;
const noteWidth = 172;
const lineHeight = 1.2;
const iconBox = 20;

/** The shape of a node and its name below it, in two lines at most. */
export function nodeMarks(node: PictureNode & Point): Mark[] {
  return [
    ...shapeMarks(node.kind, node, measures.radius + 1, node.end ? 3 : 2),
    ...nameLinesOf(node).map((text, n) => ({
      text,
      x: node.x,
      y: node.y + measures.radius + nameSize * (1.25 + n * lineHeight),
      size: nameSize,
      heavy: node.end ?? false,
      anchor: 'middle' as const,
      ink: 'ink' as const,
    })),
  ];
}

/** The shape of a kind around a point, in its hue. */
export function shapeMarks(kind: EntityKind, { x, y }: Point, radius: number, width: number): PathMark[] {
  const { shape, hue } = kindLooks[kind];
  const ink: Ink = `kind-${hue}`;
  const d = moved(shapePaths[shape], (2 * radius) / iconBox, x - radius, y - radius);
  return [
    { d, fill: 'surface' },
    { d, fill: ink, opacity: 0.2 },
    { d, stroke: ink, width },
  ];
}

function nameLinesOf(node: PictureNode): string[] {
  return wrapped(node.name, nameSize, nameWidth, nameLines);
}

const strokes: Record<Family, { width: number; dash?: number[] }> = {
  office: { width: 1.75 },
  money: { width: 5 },
  ownership: { width: 2.5, dash: [12, 3, 2, 3] },
  kin: { width: 2.25, dash: [1, 5] },
  contract: { width: 3.75 },
  other: { width: 1.25 },
};

/** How a family is drawn. */
export function strokeMarks(d: string, family: Family, dashed: boolean, ink: Ink = 'ink-soft'): PathMark[] {
  const { width, dash } = strokes[family];
  const broken = dashed ? [6, 5] : dash;
  const line: PathMark = { d, stroke: ink, width, ...(broken && { dash: broken }) };
  return family === 'money' ? [line, { d, stroke: 'surface', width: 2 }] : [line];
}

/** The line of a bundle with its arrows. */
export function lineMarks(line: Placed['lines'][number]): PathMark[] {
  const first = line.ties[0];
  if (!first) return [];
  const d = routeOf(line.points);
  const family = line.ties.every((tie) => familyOf(tie.kind) === familyOf(first.kind))
    ? familyOf(first.kind)
    : 'other';
  const marks = strokeMarks(
    d,
    family,
    line.ties.every((tie) => tie.tier === 'C'),
  );
  for (const [end, into] of [
    [line.b, 'last'],
    [line.a, 'first'],
  ] as const) {
    if (line.ties.some((tie) => tie.to === end && hasDirection(tie.kind)))
      marks.push(arrow(line.points, into));
  }
  return line.ties.every((tie) => tie.ended) ? marks.map((mark) => ({ ...mark, opacity: 0.55 })) : marks;
}

/** The way of a line: out of the side of a shape, level through the points between, into the side of the other. */
function routeOf(points: Point[]): string {
  const [start, ...rest] = points;
  const end = rest.at(-1);
  if (!start || !end) return '';
  const gap = measures.radius + 4;
  if (start.x === end.x) {
    const out = start.x + gap + 46;
    return `M${start.x + gap} ${round(start.y)}C${out} ${round(start.y)} ${out} ${round(end.y)} ${end.x + gap} ${round(end.y)}`;
  }
  let at = { x: start.x + gap, y: start.y };
  let d = `M${at.x} ${round(at.y)}`;
  rest.forEach((point, n) => {
    const next = n === rest.length - 1 ? { x: point.x - gap, y: point.y } : point;
    const middle = round((at.x + next.x) / 2);
    d += `C${middle} ${round(at.y)} ${middle} ${round(next.y)} ${next.x} ${round(next.y)}`;
    at = next;
  });
  return d;
}

function arrow(points: Point[], into: 'first' | 'last'): PathMark {
  const [start, end] = [points[0], points.at(-1)];
  const at = into === 'last' ? end : start;
  if (!at || !start || !end) return { d: '' };
  const side = start.x === end.x || into === 'first' ? 1 : -1;
  const x = at.x + side * (measures.radius + 3);
  const y = round(at.y);
  return { d: `M${x} ${y}l${side * 9} -5v10Z`, fill: 'ink-soft' };
}

/** The head of an arrow on a way into the side of a shape, wherever it comes from. */
export function lineArrow(from: Point, to: Point, gap: number): PathMark {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const on = (along: number, aside: number) =>
    `${round(to.x - along * x - aside * y)} ${round(to.y - along * y + aside * x)}`;
  return { d: `M${on(gap, 0)}L${on(gap + 9, 5)}L${on(gap + 9, -5)}Z`, fill: 'ink-soft' };
}

/** What may not be written over. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The texts on the lines, by the key of their bundle, where there is room for them; the first lines come first. */
export function lineTexts(picture: Placed): Map<string, TextMark[]> {
  const taken: Box[] = picture.nodes.map(nodeBox);
  const texts = new Map<string, TextMark[]>();
  for (const line of picture.lines) {
    const words = wordsOf(line);
    for (const at of spotsOf(line.points)) {
      const box = textBox(words, at);
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      texts.set(
        line.key,
        words.map((text, n) => wordMark(text, n, words.length, at)),
      );
      break;
    }
  }
  return texts;
}

/** What is written on a line: what the ties are called from left to right and how many, then amount and dates of a single one. */
export function wordsOf({ ties, a }: Bundle): string[] {
  const titles = [...new Set(ties.map((tie) => (tie.from === a ? tie.titles.forward : tie.titles.backward)))];
  const [title = ''] = titles;
  const [tie] = ties;
  const count = titles.length > 1 ? ` +${ties.length - 1}` : ties.length > 1 ? ` ×${ties.length}` : '';
  const note = ties.length === 1 && tie?.note ? [shortened(tie.note, noteSize, noteWidth)] : [];
  return [shortened(title, noteSize, noteWidth - widthOf(count, noteSize)) + count, ...note];
}

function wordMark(text: string, n: number, lines: number, at: Point): TextMark {
  const y = at.y - 7 - (lines - 1 - n) * noteSize * lineHeight;
  return {
    text,
    x: round(at.x),
    y: round(y),
    size: noteSize,
    anchor: 'middle',
    ink: n === 0 ? 'ink' : 'ink-soft',
  };
}

/** Where the text of a line may stand: on the middle of its parts first, then nearer to their ends. */
function spotsOf(points: Point[]): Point[] {
  return [0.5, 0.35, 0.65].flatMap((share) =>
    points.slice(1).map((end, n) => {
      const start = points[n] ?? end;
      if (start.x === end.x) return { x: start.x + measures.radius + 40, y: (start.y + end.y) / 2 };
      const smooth = share * share * (3 - 2 * share);
      return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * smooth };
    }),
  );
}

function textBox(words: string[], { x, y }: Point): Box {
  const half = Math.max(...words.map((text) => widthOf(text, noteSize))) / 2 + 2;
  return {
    left: x - half,
    right: x + half,
    top: y - 6 - words.length * noteSize * lineHeight,
    bottom: y - 2,
  };
}

function nodeBox(node: PictureNode & Point): Box {
  const lines = nameLinesOf(node);
  const half = Math.max(measures.radius, ...lines.map((text) => widthOf(text, nameSize) / 2));
  const bottom = node.y + measures.radius + lines.length * nameSize * lineHeight + 6;
  const shape = measures.radius + 4;
  return { left: node.x - half, right: node.x + half, top: node.y - shape, bottom };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A path in another size and place; all its commands are M, L, H, V, A, C, S in either case, and Z. */
function moved(d: string, size: number, x: number, y: number): string {
  return d.replace(/([a-zA-Z])([^a-zA-Z]*)/g, (_, command: string, rest: string) => {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const shift = command === command.toUpperCase();
    const arc = command.toUpperCase() === 'A';
    const values = arc ? arcNumbers(rest) : numbers;
    const out = values.map((value, n) => {
      const part = n % (arc ? 7 : 2);
      if (arc && part >= 2 && part <= 4) return value;
      const isX = command === 'H' || (command !== 'V' && (arc ? part === 5 : part === 0));
      const offset = shift && !(arc && part < 2) ? (isX ? x : y) : 0;
      return round(value * size + offset);
    });
    return command + out.join(' ');
  });
}

/** The numbers of arcs, whose two flags may be written without a space after them. */
function arcNumbers(rest: string): number[] {
  const one =
    /(-?[\d.]+)[\s,]*(-?[\d.]+)[\s,]*(-?[\d.]+)[\s,]*([01])[\s,]*([01])[\s,]*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)/g;
  return [...rest.matchAll(one)].flatMap((found) => found.slice(1).map(Number));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
