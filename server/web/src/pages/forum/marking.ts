/** What a button of the editor does to what is selected. */
export type Mark = 'bold' | 'italic' | 'quote' | 'list' | 'link';

/** What replaces a part of a text, and what is selected in it then. */
export interface Marked {
  from: number;
  to: number;
  text: string;
  start: number;
  end: number;
}

/** Marks a selection of a text in Markdown. */
export function marked(text: string, start: number, end: number, mark: Mark): Marked {
  const chosen = text.slice(start, end);
  switch (mark) {
    case 'bold':
      return around(start, end, '**', chosen, '**');
    case 'italic':
      return around(start, end, '*', chosen, '*');
    case 'link':
      return around(start, end, '[', chosen, '](https://)');
    case 'quote':
      return lines(text, start, end, '> ');
    case 'list':
      return lines(text, start, end, '- ');
  }
}

function around(from: number, to: number, before: string, chosen: string, after: string): Marked {
  const start = from + before.length;
  return { from, to, text: before + chosen + after, start, end: start + chosen.length };
}

/** Puts something before each line that the selection touches. */
function lines(text: string, start: number, end: number, before: string): Marked {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const whole = text.slice(from, end);
  const changed = whole
    .split('\n')
    .map((line) => before + line)
    .join('\n');
  return { from, to: end, text: changed, start: from + changed.length, end: from + changed.length };
}

const encoder = new TextEncoder();

/** How many bytes a text has, as the server counts them. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** The most bytes that a post may have. */
export const mostBytes = 20_000;
