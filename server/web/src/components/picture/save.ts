import { saveFile } from '../file/file';
import { paperColours } from './colours';
import { canvasOf, drawingOf, svgOf, type Imprint, type Sketch } from './saved';

/** How a picture can be saved. */
export type Format = 'png' | 'svg';

const font = "'Source Sans 3', 'Segoe UI', 'Noto Sans', sans-serif";

/** Saves a sketch with what is printed around it, as a file of the reader. */
export async function savePicture(sketch: Sketch, imprint: Imprint, format: Format): Promise<void> {
  const drawing = drawingOf(sketch, imprint);
  const colours = paperColours();
  const blob =
    format === 'svg'
      ? new Blob([svgOf(drawing, colours, font)], { type: 'image/svg+xml' })
      : await pngOf(canvasOf(drawing, colours, font));
  saveFile(blob, `${fileName(imprint.title)}.${format}`);
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the picture is too large to be saved as PNG'));
    }, 'image/png');
  });
}

/** A title as the name of a file, which every system takes. */
export function fileName(title: string): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return plain.slice(0, 80) || 'spona';
}
