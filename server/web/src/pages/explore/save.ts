import type { Wording } from '../../language/LanguageContext';
import { saveFile } from '../../components/file/file';
import { readState, writeState } from '../../address/searchParams';
import type { Drawing } from './Canvas';
import { coloursOf } from './canvasLooks';
import { datasetsOf, type DrawnGraph } from './drawnGraph';
import { exploreShape, type Exploration } from './exploreShape';

/** What a saved picture tells beside the drawing. */
export interface Saved {
  graph: DrawnGraph;
  title: string;
  address: string;
}

const largestFile = 1 << 20;

/** Saves the drawing as PNG, with what it is, its sources, its address and the day below. */
export async function savePNG(drawing: Drawing, saved: Saved, wording: Wording): Promise<void> {
  const picture = await createImageBitmap(await drawing.png());
  const colours = coloursOf(document.body);
  const margin = 40;
  const line = 30;
  const width = Math.max(picture.width + 2 * margin, 1400);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return;
  const small = `20px ${getComputedStyle(document.body).fontFamily}`;
  context.font = small;
  const lines = footOf(saved, wording).flatMap((text) =>
    wrapped(text, (part) => context.measureText(part).width <= width - 2 * margin),
  );
  canvas.width = width;
  canvas.height = picture.height + 3 * margin + 50 + lines.length * line;
  context.fillStyle = colours.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colours.ink;
  context.font = small.replace('20px', '600 32px');
  context.fillText(saved.title, margin, margin + 26);
  context.drawImage(picture, (width - picture.width) / 2, margin + 60);
  context.font = small;
  context.fillStyle = colours['ink-soft'];
  lines.forEach((text, n) => {
    context.fillText(text, margin, picture.height + 2 * margin + 70 + n * line);
  });
  canvas.toBlob((blob) => {
    if (blob) saveFile(blob, `${saved.title}.png`);
  }, 'image/png');
}

/** The same as SVG. */
export async function saveSVG(drawing: Drawing, saved: Saved, wording: Wording): Promise<void> {
  const { svgOf } = await import('./svgOf');
  const wide = (part: string) => part.length <= 150;
  const foot = footOf(saved, wording).flatMap((text) => wrapped(text, wide));
  const text = svgOf(saved.graph, drawing.places(), {
    title: saved.title,
    foot,
    colours: coloursOf(document.body),
    wording,
  });
  saveFile(new Blob([text], { type: 'image/svg+xml' }), `${saved.title}.svg`);
}

/** Saves the exploration itself, however large, to be opened again. */
export function saveState(state: Exploration, title: string): void {
  const text = JSON.stringify({ spona: 'exploration', query: writeState(exploreShape, '', state) }, null, 2);
  saveFile(new Blob([text], { type: 'application/json' }), `${title}.json`);
}

/** Reads a saved exploration; null when the file is something else. */
export async function readFile(file: File): Promise<Exploration | null> {
  if (file.size > largestFile) return null;
  try {
    const saved = JSON.parse(await file.text()) as { spona?: unknown; query?: unknown } | null;
    if (saved?.spona !== 'exploration' || typeof saved.query !== 'string') return null;
    return readState(exploreShape, saved.query);
  } catch {
    return null;
  }
}

/** Who states what is drawn, where it can be seen and when it was drawn. */
function footOf({ graph, address }: Saved, { t, day }: Wording): string[] {
  const sources = datasetsOf(graph).map(({ title, licence }) => (licence ? `${title} (${licence})` : title));
  return [
    `${t('entity.sources')}: ${sources.join('; ')}`,
    `${t('name')} · ${day(new Date().toISOString())} · ${address}`,
    t('connections.caution'),
  ];
}

/** A text in lines that fit. Words that do not fit a line are broken. */
function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last ? `${last} ${word}` : word;
    if (fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(...(word.match(/.{1,120}/gu) ?? []));
  }
  return lines.filter(Boolean);
}
