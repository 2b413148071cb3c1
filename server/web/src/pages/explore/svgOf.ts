import { escaped } from '../../components/file/file';
import { kindLooks, shapePaths } from '../../components/kind/kinds';
import { familyOf, type Family } from '../../components/relation/relationFamily';
import type { Wording } from '../../language/LanguageContext';
import type { Colours } from './canvasLooks';
import { tierOf, type DrawnGraph, type DrawnLink } from './drawnGraph';
import type { Places, Point } from './layout/place';
import { lineLabel, shortName } from './wordsOf';

interface How {
  title: string;
  /** Lines below the drawing. */
  foot: string[];
  colours: Colours;
  wording: Wording;
}

const margin = 40;
const beside = 180; // room for a name at the right

/** A drawing as the text of an SVG file, which shows the same as the canvas and needs nothing else. */
export function svgOf(graph: DrawnGraph, places: Places, { title, foot, colours, wording }: How): string {
  const at = (id: string): Point => places.get(id) ?? { x: 0, y: 0 };
  const points = graph.nodes.map(({ id }) => at(id));
  const left = Math.min(...points.map(({ x }) => x)) - margin;
  const top = Math.min(...points.map(({ y }) => y)) - margin - 50;
  const width = Math.max(Math.max(...points.map(({ x }) => x)) + beside + margin - left, 960);
  const bottom = Math.max(...points.map(({ y }) => y)) + margin;
  const height = bottom + 20 * foot.length + margin - top;
  const labelled = graph.links.length <= 60;
  const named = graph.nodes.length <= 300;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(Math.round).join(' ')}" font-family="Source Sans 3, Segoe UI, Noto Sans, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colours.surface}"/>`,
    written(
      title,
      { x: left + margin, y: top + 40 },
      `font-size="22" font-weight="600" fill="${colours.ink}"`,
    ),
    ...graph.links.map((link) =>
      line(link, at(link.from), at(link.to), colours, labelled ? lineLabel(link, wording) : ''),
    ),
    ...graph.nodes.map(({ id, kind, name }) => {
      const { x, y } = at(id);
      const { shape, hue } = kindLooks[kind];
      const sign = `<path d="${shapePaths[shape]}" transform="translate(${x - 11} ${y - 11}) scale(1.1)" fill="${colours.surface}" stroke="${colours[hue]}" stroke-width="2"><title>${escaped(name)}</title></path>`;
      return named
        ? sign + written(shortName(name), { x: x + 15, y: y + 4.5 }, `font-size="13" fill="${colours.ink}"`)
        : sign;
    }),
    ...foot.map((text, n) =>
      written(
        text,
        { x: left + margin, y: bottom + 20 * (n + 1) },
        `font-size="12" fill="${colours['ink-soft']}"`,
      ),
    ),
    '</svg>',
  ].join('\n');
}

const dashes: Partial<Record<Family, string>> = { kin: '1 5' };
const widths: Record<Family, number> = { office: 1.5, money: 4.5, owner: 2.5, kin: 2, contract: 4 };

function line(link: DrawnLink, from: Point, to: Point, colours: Colours, label: string): string {
  const family = familyOf(link.kind);
  const dash = tierOf(link) === 'C' ? '4 5' : dashes[family];
  const d = `M${from.x} ${from.y}L${to.x} ${to.y}`;
  const path = `<path d="${d}" stroke="${colours['line-strong']}" stroke-width="${widths[family]}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;
  const inner = family === 'money' ? `<path d="${d}" stroke="${colours.surface}" stroke-width="2"/>` : '';
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const text =
    label && written(label, middle, `font-size="11" text-anchor="middle" fill="${colours['ink-soft']}"`);
  return path + inner + text;
}

function written(text: string, { x, y }: Point, how: string): string {
  return `<text x="${x}" y="${y}" ${how}>${escaped(text)}</text>`;
}
