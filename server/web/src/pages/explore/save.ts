import type { Wording } from '../../language/LanguageContext';
import { saveFile } from '../../components/file/file';
import { readState, writeState } from '../../address/searchParams';
import type { Format } from '../../components/picture/save';
import type { Scene } from './drawing';
import { datasetsOf } from './drawnGraph';
import { exploreShape, type Exploration } from './exploreShape';

/** What a saved picture tells beside the drawing. */
export interface Saved {
  title: string;
  address: string;
}

const largestFile = 1 << 20;

/** Saves what the canvas shows, with what it is, its sources, its address and the day. */
export async function saveScene(
  scene: Scene,
  { title, address }: Saved,
  { t, day }: Wording,
  format: Format,
) {
  const [{ sketchOf }, { savePicture }] = await Promise.all([
    import('./sketch'),
    import('../../components/picture/save'),
  ]);
  const sources = datasetsOf(scene.graph).map(({ title, licence }) =>
    licence ? `${title} (${licence})` : title,
  );
  const made = t('picture.made', { date: day(new Date().toISOString()), address });
  const imprint = { title, heading: t('picture.sources'), sources, foot: [t('connections.caution'), made] };
  await savePicture(sketchOf(scene), imprint, format);
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
