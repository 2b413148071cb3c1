import { bench } from 'vitest';
import { lineMarks, lineTexts, nodeMarks } from './marks';
import type { PictureData, PictureTie } from './picture';
import { placed } from './place';

/** 25 paths of six steps between the same two, which share some of their entities. */
function paths(): PictureData {
  const ties: PictureTie[] = [];
  for (let path = 0; path < 25; path++) {
    const stops = ['from', ...[1, 2, 3, 4, 5].map((step) => `${step} ${(path * 7 + step) % 18}`), 'to'];
    stops.slice(1).forEach((to, n) => {
      const from = stops[n] ?? '';
      const titles = { forward: 'Contracts won', backward: 'Awarded to' };
      ties.push({
        id: `${from} ${to}`,
        from,
        to,
        kind: 'AWARDED',
        tier: 'A',
        ended: false,
        titles,
        note: '2019',
      });
    });
  }
  const ids = [...new Set(ties.flatMap(({ from, to }) => [from, to]))];
  return { nodes: ids.map((id) => ({ id, name: `Ministry ${id}`, kind: 'PUBLIC_BODY' })), ties };
}

const data = paths();

bench('25 paths are placed and drawn', () => {
  const picture = placed(data, 'from', 'to');
  lineTexts(picture);
  picture.lines.forEach(lineMarks);
  picture.nodes.forEach(nodeMarks);
});
