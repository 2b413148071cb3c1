import { describe, expect, it } from 'vitest';
import { lineMarks, nodeMarks, wordsOf } from './marks';
import type { PictureData, PictureTie } from './picture';
import { measures, placed } from './place';
import { widthOf, wrapped } from './texts';

const tie = (from: string, to: string, more: Partial<PictureTie> = {}): PictureTie => ({
  id: `${from}-${to}`,
  from,
  to,
  kind: 'OWNS',
  tier: 'A',
  ended: false,
  titles: { forward: 'Owns', backward: 'Owners' },
  note: '',
  ...more,
});

const pictureOf = (...ties: PictureTie[]): PictureData => ({
  nodes: [...new Set(ties.flatMap(({ from, to }) => [from, to]))].map((id) => ({
    id,
    name: id,
    kind: 'PERSON',
  })),
  ties,
});

/** Seeded pictures of many nodes, so that a failure comes again. */
function anyPicture(seed: number): PictureData {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  return pictureOf(...Array.from({ length: 40 }, () => tie(`n${next(25)}`, `n${next(25)}`)));
}

describe('placing a picture', () => {
  it('puts from on the left and to on the right, and both paths between', () => {
    const { nodes } = placed(
      pictureOf(tie('a', 'm'), tie('m', 'b'), tie('a', 'x'), tie('x', 'y'), tie('y', 'b')),
      'a',
      'b',
    );
    const x = Object.fromEntries(nodes.map((node) => [node.id, node.x]));
    expect(x['a']).toBe(Math.min(...Object.values(x)));
    expect(x['b']).toBe(Math.max(...Object.values(x)));
    expect(x['y']).toBeGreaterThan(x['x'] ?? Infinity);
  });

  it.each([1, 2, 3, 4, 5])('lets no two nodes touch (%d)', (seed) => {
    const data = anyPicture(seed);
    const { nodes, width, height } = placed(data, data.nodes[0]?.id ?? '', data.nodes[1]?.id);
    for (const node of nodes) {
      expect(node.x).toBeLessThanOrEqual(width);
      expect(node.y).toBeLessThanOrEqual(height);
      for (const other of nodes) {
        if (node === other || node.x !== other.x) continue;
        expect(Math.abs(node.y - other.y)).toBeGreaterThan(2 * measures.radius);
      }
    }
    expect(placed(data, data.nodes[0]?.id ?? '', data.nodes[1]?.id).nodes).toEqual(nodes);
  });

  it('draws ties between the same two as one line with their count', () => {
    const { lines } = placed(
      pictureOf(tie('a', 'b'), tie('a', 'b', { id: 'two' }), tie('a', 'b', { id: 'two' })),
      'a',
      'b',
    );
    expect(lines).toHaveLength(1);
    expect(lines.map(wordsOf)).toEqual([['Owns ×2']]);
  });

  it('reads a tie from left to right, whichever way it leads', () => {
    const { lines } = placed(pictureOf(tie('b', 'a', { note: '40%' })), 'a', 'b');
    expect(lines.map(wordsOf)).toEqual([['Owners', '40%']]);
  });
});

it('draws what only a match by name states with a dashed line', () => {
  const { lines } = placed(pictureOf(tie('a', 'b', { tier: 'C' })), 'a', 'b');
  expect(lines.flatMap(lineMarks)[0]?.dash).toEqual([6, 5]);
});

it('breaks names into two lines at most, and shortens what is left', () => {
  const name = 'Ministarstvo za ravnomjerni regionalni razvoj i obnovu';
  const lines = wrapped(name, 14, 156, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]?.endsWith('…')).toBe(true);
  for (const line of lines) expect(widthOf(line, 14)).toBeLessThanOrEqual(156);
});

it('draws every kind with numbers alone', () => {
  for (const kind of ['PERSON', 'PARTY', 'COMPANY', 'PUBLIC_BODY', 'CONTRACT', 'ADDRESS'] as const) {
    const marks = nodeMarks({ id: 'a', name: 'a', kind, x: 100, y: 100 });
    for (const mark of marks) if ('d' in mark) expect(mark.d).not.toMatch(/NaN|undefined/);
  }
});
