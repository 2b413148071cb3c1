import type { KindLook } from '../kind/kinds';

const neutral = ['ink', 'ink-soft', 'surface', 'sunken', 'line', 'line-strong', 'accent'] as const;
const hues = ['person', 'party', 'company', 'body', 'organization', 'contract'] as const;

/** A colour by the name of its token. */
export type Ink = (typeof neutral)[number] | `kind-${KindLook['hue']}`;

/** The colours of a drawing as CSS writes them. */
export type Palette = Record<Ink, string>;

const inks: Ink[] = [...neutral, ...hues.map((hue) => `kind-${hue}` as const)];

/** The colours as they are now where an element stands, light or dark. */
export function coloursOf(element: HTMLElement): Palette {
  return read(element);
}

/** The colours in the light, whatever the reader looks at now: a saved picture is printed. */
export function paperColours(): Palette {
  return read(document.body, 'light');
}

function read(element: HTMLElement, theme?: 'light'): Palette {
  // Each has a new element: on one that is there a change of colour could be a transition, which has only begun.
  const colours = inks.map((ink) => {
    const probe = document.createElement('span');
    if (theme) probe.dataset.theme = theme;
    probe.style.color = `var(--${ink})`;
    element.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return [ink, color] as const;
  });
  return Object.fromEntries(colours) as Palette;
}
