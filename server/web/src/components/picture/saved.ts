import { escaped } from '../file/file';
import type { Ink, Palette } from './colours';
import type { Mark } from './marks';
import { lineMarks, lineTexts, nodeMarks } from './marks';
import type { Placed } from './place';
import { wrapped } from './texts';

/** What is printed around a saved picture, in the reader's language. */
export interface Imprint {
  title: string;
  /** Heading of the sources. */
  heading: string;
  /** Each source in a line: who states it, of which record and day, and where it can be read. */
  sources: string[];
  /** Lines below: that a connection is no accusation, date and address. */
  foot: string[];
}

/** What is drawn, with nothing around it. */
export interface Sketch {
  width: number;
  height: number;
  marks: Mark[];
}

const margin = 32;
const narrowest = 760;
const titleSize = 22;
const textSize = 13;
const spacing = 1.4;

/** A sketch that is complete in itself: its title above, its sources, date and address below. */
export function drawingOf(sketch: Sketch, imprint: Imprint): Sketch {
  const width = Math.max(narrowest, Math.round(sketch.width) + 2 * margin);
  const room = width - 2 * margin;
  const title = wrapped(imprint.title, titleSize, room, 3);
  const marks: Mark[] = [];
  let y = margin;
  const write = (text: string, size: number, ink: Ink, heavy = false) => {
    y += size * spacing;
    marks.push({ text, x: margin, y: Math.round(y), size, heavy, anchor: 'start', ink });
  };
  for (const line of title) write(line, titleSize, 'ink', true);
  y += margin / 2;
  const [left, top] = [Math.round((width - sketch.width) / 2), Math.round(y)];
  marks.push(...sketch.marks.map((mark) => shifted(mark, left, top)));
  y += sketch.height + margin / 2;
  marks.push({ d: `M${margin} ${Math.round(y)}h${room}`, stroke: 'line', width: 1 });
  y += 6;
  write(imprint.heading, textSize, 'ink', true);
  imprint.sources.forEach((source, n) => {
    for (const line of wrapped(`${n + 1}. ${source}`, textSize, room, 6)) write(line, textSize, 'ink-soft');
  });
  y += 8;
  for (const line of imprint.foot.flatMap((text) => wrapped(text, textSize, room, 12)))
    write(line, textSize, 'ink-soft');
  return { width, height: Math.round(y + margin), marks };
}

/** A placed picture as a sketch. */
export function sketchOf(picture: Placed): Sketch {
  const texts = lineTexts(picture);
  const marks = [
    ...picture.lines.flatMap(lineMarks),
    ...picture.lines.flatMap((line) => texts.get(line.key) ?? []),
    ...picture.nodes.flatMap(nodeMarks),
  ];
  return { width: picture.width, height: picture.height, marks };
}

/** A mark further to the right and down. */
export function shifted(mark: Mark, x: number, y: number): Mark {
  if ('text' in mark) return { ...mark, x: mark.x + x, y: mark.y + y };
  const [right, down] = mark.move ?? [0, 0];
  return { ...mark, move: [right + x, down + y] };
}

/** The drawing as an SVG document that needs nothing else. */
export function svgOf({ width, height, marks }: Sketch, colours: Palette, font: string): string {
  const body = marks.map((mark) =>
    'text' in mark ? textElement(mark, colours) : pathElement(mark, colours),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}">`,
    `<rect width="${width}" height="${height}" fill="${colours.surface}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function textElement(mark: Extract<Mark, { text: string }>, colours: Palette): string {
  const weight = mark.heavy ? ' font-weight="650"' : '';
  return (
    `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}"${weight} text-anchor="${mark.anchor}" fill="${colours[mark.ink]}"` +
    ` stroke="${colours.surface}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(mark.text)}</text>`
  );
}

function pathElement(mark: Exclude<Mark, { text: string }>, colours: Palette): string {
  const parts = [`<path d="${mark.d}" fill="${mark.fill ? colours[mark.fill] : 'none'}"`];
  if (mark.move) parts.push(`transform="translate(${mark.move.map(Math.round).join(' ')})"`);
  if (mark.stroke)
    parts.push(`stroke="${colours[mark.stroke]}" stroke-width="${mark.width ?? 1}" stroke-linejoin="round"`);
  if (mark.dash) parts.push(`stroke-dasharray="${mark.dash.join(' ')}" stroke-linecap="round"`);
  if (mark.opacity) parts.push(`opacity="${mark.opacity}"`);
  return `${parts.join(' ')}/>`;
}

const sharpness = 2;
const mostPixels = 16_000_000;

/** Draws the drawing on a canvas, twice as fine as a screen unless it is very large. */
export function canvasOf(
  { width, height, marks }: Sketch,
  colours: Palette,
  font: string,
): HTMLCanvasElement {
  const scale = Math.min(sharpness, Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws no pictures');
  pen.scale(scale, scale);
  pen.fillStyle = colours.surface;
  pen.fillRect(0, 0, width, height);
  pen.lineJoin = 'round';
  for (const mark of marks) {
    pen.save();
    if ('text' in mark) drawText(pen, mark, colours, font);
    else drawPath(pen, mark, colours);
    pen.restore();
  }
  return canvas;
}

function drawText(
  pen: CanvasRenderingContext2D,
  mark: Extract<Mark, { text: string }>,
  colours: Palette,
  font: string,
) {
  pen.font = `${mark.heavy ? 650 : 400} ${mark.size}px ${font}`;
  pen.textAlign = mark.anchor === 'middle' ? 'center' : 'left';
  pen.strokeStyle = colours.surface;
  pen.lineWidth = 4;
  pen.strokeText(mark.text, mark.x, mark.y);
  pen.fillStyle = colours[mark.ink];
  pen.fillText(mark.text, mark.x, mark.y);
}

function drawPath(pen: CanvasRenderingContext2D, mark: Exclude<Mark, { text: string }>, colours: Palette) {
  const path = new Path2D(mark.d);
  if (mark.move) pen.translate(...mark.move);
  pen.globalAlpha = mark.opacity ?? 1;
  if (mark.fill) {
    pen.fillStyle = colours[mark.fill];
    pen.fill(path);
  }
  if (mark.stroke) {
    pen.strokeStyle = colours[mark.stroke];
    pen.lineWidth = mark.width ?? 1;
    pen.setLineDash(mark.dash ?? []);
    pen.lineCap = mark.dash ? 'round' : 'butt';
    pen.stroke(path);
  }
}
