/** About how wide a text is in pixels: an em is its size. Good enough to see what fits. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text)
    ems += /[ilj.,:;'|!()\s]/.test(letter) ? 0.27 : /[A-ZĐŠČĆŽМШЖЮЩФmwMW@%]/u.test(letter) ? 0.64 : 0.5;
  return ems * size;
}

/** Breaks a text into at most so many lines of at most such a width; what is cut off ends in "…". */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((word) => pieces(word, size, width))) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.pop() ?? '';
  return [...kept, shortened(`${last} …`, size, width)];
}

/** A text cut to a width. */
export function shortened(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  let kept = text.replace(/\s*…$/, '');
  while (kept && widthOf(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** A word that is wider than a line, as addresses are, in pieces that fit. */
function pieces(word: string, size: number, width: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const list: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (widthOf(piece + letter, size) > width) {
      list.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...list, piece];
}
