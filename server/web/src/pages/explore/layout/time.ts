import { firstDates, type DrawnGraph } from '../drawnGraph';
import { gathered } from '../gathered';
import { groupOf, type Mark, type Placed, type Places, type Placing } from './place';

const down = 44;

/** Places entities by the first date of their relations, from left to right; what has none stands at the left. */
export function overTime(graph: DrawnGraph, { group, names }: Placing): Placed {
  const dates = firstDates(graph.links);
  const dated = graph.nodes.flatMap((node) => {
    const date = dates.get(node.id);
    return date ? [{ id: node.id, group: groupOf(node, group), year: yearOf(date) }] : [];
  });
  const from = Math.floor(Math.min(...dated.map(({ year }) => year)));
  const to = Math.ceil(Math.max(...dated.map(({ year }) => year)));
  const perYear = Math.max(560, Math.sqrt(dated.length) * 200) / names / Math.max(1, to - from);
  const places: Places = new Map();
  const room = dated.length > 60 ? 40 : 170;
  let top = 0;
  for (const band of bandsOf(dated)) {
    top =
      stack(
        band.map(({ id, year }) => ({ id, x: (year - from) * perYear })),
        top,
        room,
        places,
      ) + down;
  }
  const undated = graph.nodes.filter(({ id }) => !dates.has(id));
  const rows = Math.max(1, Math.ceil(top / down), Math.ceil(Math.sqrt(undated.length)));
  undated.forEach(({ id }, n) =>
    places.set(id, { x: -260 - Math.floor(n / rows) * 200, y: (n % rows) * down }),
  );
  const marks: Mark[] =
    dated.length > 0
      ? years(from, to, names).map((year) => ({
          id: `year ${year}`,
          date: String(year),
          x: (year - from) * perYear,
          y: 0,
        }))
      : [];
  if (undated.length > 0) marks.push({ id: 'year unknown', date: '', x: -260, y: 0 });
  return { places, marks };
}

/** A date as a number: its year, and how much of it had passed. */
export function yearOf(date: string): number {
  const [year = '0', month = '1', day = '1'] = date.split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365;
}

function bandsOf<Dated extends { group: string; year: number }>(dated: Dated[]): Dated[][] {
  const bands = [...gathered(dated, ({ group }) => group)].sort(([a], [b]) => a.localeCompare(b));
  return bands.map(([, band]) => band.sort((a, b) => a.year - b.year));
}

/** Puts each into the first line that has room for it, and gives the height that was reached. */
function stack(dated: { id: string; x: number }[], top: number, room: number, places: Places): number {
  const ends: number[] = [];
  for (const { id, x } of dated) {
    const free = ends.findIndex((end) => end + room <= x);
    const line = free < 0 ? ends.length : free;
    ends[line] = x;
    places.set(id, { x, y: top + line * down });
  }
  return top + ends.length * down;
}

/** About a dozen years to write along the axis, fewer where they are written larger. */
function years(from: number, to: number, names: number): number[] {
  const by = Math.max(1, Math.ceil(((to - from) / 12) * names ** 2));
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, n) => from + n * by);
}
