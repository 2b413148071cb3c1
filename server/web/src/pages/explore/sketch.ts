import { lineArrow, shapeMarks, strokeMarks, type Mark, type PathMark } from '../../components/picture/marks';
import { shifted, type Sketch } from '../../components/picture/saved';
import { widthOf, wrapped } from '../../components/picture/texts';
import { familyOf, hasDirection } from '../../components/relation/relationFamily';
import { important, mostLineLabels, type Scene } from './drawing';
import { hasEnded, tierOf, type DrawnLink, type DrawnNode } from './drawnGraph';
import { groupOf, type Mark as Year, type Point } from './layout/place';

const [radius, startRadius] = [11, 15];
const [nameSize, nameWidth, nameLines] = [13, 160, 2];
const [noteSize, groupSize, yearSize] = [11, 20, 15];
const room = 24;
const frameRoom = 40;
const bend = 30;

type At = (id: string) => Point;

/** What the canvas shows, as marks that can be saved. */
export function sketchOf(scene: Scene): Sketch {
  const at: At = (id) => scene.placed.places.get(id) ?? { x: 0, y: 0 };
  const marks = [
    ...frameMarks(scene, at),
    ...scene.placed.marks.flatMap((year) => yearMarks(year, scene.words.mark(year))),
    ...lineMarks(scene, at),
    ...nodeMarks(scene, at),
  ];
  const points = [...scene.graph.nodes.map(({ id }) => at(id)), ...scene.placed.marks];
  const sides = scene.frames === 'none' ? room : room + frameRoom;
  const left = Math.min(...points.map(({ x }) => x)) - sides;
  const top = Math.min(...points.map(({ y }) => y)) - sides - groupSize;
  const right = Math.max(...points.map(({ x }) => x)) + sides + nameWidth;
  const bottom = Math.max(...points.map(({ y }) => y)) + sides;
  return {
    width: right - left,
    height: bottom - top,
    marks: marks.map((mark) => shifted(mark, -left, -top)),
  };
}

/** Shapes, and names over all of them. */
function nodeMarks({ graph, starts, words }: Scene, at: At): Mark[] {
  const named = important(graph, starts);
  const isStart = ({ id }: DrawnNode) => starts.includes(id);
  const sizeOf = (node: DrawnNode) => (isStart(node) ? startRadius : radius);
  return [
    ...graph.nodes.flatMap((node) => shapeMarks(node.kind, at(node.id), sizeOf(node), isStart(node) ? 3 : 2)),
    ...graph.nodes
      .filter(({ id }) => named.has(id))
      .flatMap((node) => nameMarks(words.node(node.name), at(node.id), sizeOf(node), isStart(node))),
  ];
}

/** A name beside its shape, in two lines at most, around the middle of the shape. */
function nameMarks(name: string, { x, y }: Point, size: number, heavy: boolean): Mark[] {
  const lines = wrapped(name, nameSize, nameWidth - 20, nameLines);
  return lines.map((text, n) => ({
    text,
    x: Math.round(x + size + 5),
    y: Math.round(y + nameSize * (0.35 + 1.2 * (n - (lines.length - 1) / 2))),
    size: nameSize,
    heavy,
    anchor: 'start',
    ink: 'ink',
  }));
}

/** Lines between the same two bend apart, so that each is to be seen. */
function lineMarks({ graph, words }: Scene, at: At): Mark[] {
  const today = new Date().toISOString().slice(0, 10);
  const labelled = graph.links.length <= mostLineLabels;
  const beside = new Map<string, DrawnLink[]>();
  for (const link of graph.links) {
    const pair = [link.from, link.to].sort().join(' ');
    beside.set(pair, [...(beside.get(pair) ?? []), link]);
  }
  return [...beside.values()].flatMap((links) =>
    links.flatMap((link, n) => {
      const [a, b] = [at(link.from), at(link.to)];
      const turn = link.from < link.to ? 1 : -1;
      const middle = aside(a, b, turn * bend * (n - (links.length - 1) / 2));
      const drawn = strokes(link, a, b, middle).map((mark) =>
        hasEnded(link, today) ? { ...mark, opacity: 0.55 } : mark,
      );
      const label = labelled ? words.line(link) : '';
      return label
        ? [...drawn, note(label, aside(a, b, turn * (bend / 2) * (n - (links.length - 1) / 2)))]
        : drawn;
    }),
  );
}

function strokes(link: DrawnLink, a: Point, b: Point, middle: Point): PathMark[] {
  const d = `M${spot(a)}Q${spot(middle)} ${spot(b)}`;
  const line = strokeMarks(d, familyOf(link.kind), tierOf(link) === 'C');
  return hasDirection(link.kind) ? [...line, lineArrow(middle, b, radius + 3)] : line;
}

/** The middle between two, moved to the side of the way from one to the other. */
function aside(a: Point, b: Point, far: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return {
    x: (a.x + b.x) / 2 - ((b.y - a.y) / length) * far,
    y: (a.y + b.y) / 2 + ((b.x - a.x) / length) * far,
  };
}

function note(text: string, { x, y }: Point): Mark {
  return { text, x: Math.round(x), y: Math.round(y) + 4, size: noteSize, anchor: 'middle', ink: 'ink-soft' };
}

function yearMarks({ x, y }: Year, text: string): Mark[] {
  return [
    { d: `M${spot({ x, y: y - 6 })}v12`, stroke: 'line-strong', width: 1 },
    { text, x: Math.round(x), y: Math.round(y) - 12, size: yearSize, anchor: 'middle', ink: 'ink-soft' },
  ];
}

/** Frames around those that are put together, each with its name above. */
function frameMarks({ graph, frames, words }: Scene, at: At): Mark[] {
  if (frames === 'none') return [];
  const groups = new Map<string, DrawnNode[]>();
  for (const node of graph.nodes) {
    const key = groupOf(node, frames);
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups].flatMap(([key, nodes]): Mark[] => {
    const points = nodes.map(({ id }) => at(id));
    const left = Math.min(...points.map(({ x }) => x)) - frameRoom;
    const top = Math.min(...points.map(({ y }) => y)) - frameRoom;
    const name = words.group(key);
    const width =
      Math.max(...points.map(({ x }) => x + frameRoom + nameWidth / 2), left + widthOf(name, groupSize)) -
      left;
    const height = Math.max(...points.map(({ y }) => y)) + frameRoom - top;
    const d = `M${spot({ x: left, y: top })}h${Math.round(width)}v${Math.round(height)}h${-Math.round(width)}Z`;
    return [
      { d, fill: 'sunken', stroke: 'line', width: 1 },
      {
        text: name,
        x: Math.round(left + width / 2),
        y: Math.round(top) - 6,
        size: groupSize,
        heavy: true,
        anchor: 'middle',
        ink: 'ink-soft',
      },
    ];
  });
}

function spot({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}
