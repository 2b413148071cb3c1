import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { kindLooks } from '../../components/kind/kinds';
import { coloursOf } from '../../components/picture/colours';
import { familyOf } from '../../components/relation/relationFamily';
import { looks } from './canvasLooks';
import { hasEnded, neighboursOf, tierOf, type DrawnGraph } from './drawnGraph';
import type { Grouping } from './exploreShape';
import { groupOf, type Mark, type Placed, type Point } from './layout/place';
import { marginOn, mostWritten, namesOn } from './sizes';

/** The most lines that are written on. */
export const mostLineLabels = 40;
const mostCurves = 400;

/** What is written on the canvas. */
export interface Words {
  node: (name: string) => string;
  line: (link: DrawnGraph['links'][number]) => string;
  group: (key: string) => string;
  mark: (mark: Mark) => string;
}

/** All that a drawing shows. */
export interface Scene {
  graph: DrawnGraph;
  placed: Placed;
  starts: readonly string[];
  pinned: ReadonlySet<string>;
  /** What entities are put together by, where groups have a frame. */
  frames: Grouping;
  words: Words;
}

/** Starts an empty drawing in an element. */
export function newDrawing(container: HTMLElement): Core {
  return cytoscape({
    container,
    style: looksIn(container),
    layout: { name: 'preset' },
    minZoom: 0.04,
    maxZoom: 3,
    boxSelectionEnabled: false,
    selectionType: 'single',
    hideEdgesOnViewport: true,
    textureOnViewport: false,
  });
}

/** Takes the colours of the page anew. */
export function recolour(cy: Core, container: HTMLElement): void {
  cy.style(looksIn(container));
}

function looksIn(container: HTMLElement) {
  const names = namesOn({ width: container.clientWidth });
  return looks(coloursOf(container), getComputedStyle(container).fontFamily, names);
}

/** How large names are in a drawing; 1 on a desk. */
export function namesOf(cy: Core): number {
  return namesOn({ width: cy.width() });
}

/** Shows all that is drawn. */
export function fit(cy: Core): void {
  cy.fit(undefined, marginOn({ width: cy.width() }));
}

/** Makes the drawing show a scene. What stays is moved, not made anew. */
export function show(cy: Core, scene: Scene): void {
  const wanted = [
    ...frameElements(scene),
    ...nodeElements(scene),
    ...markElements(scene),
    ...lineElements(scene),
  ];
  const parents = new Map(wanted.map(({ data }) => [data.id, data.parent]));
  cy.batch(() => {
    cy.elements()
      .filter((element) => !parents.has(element.id()) || parents.get(element.id()) !== element.data('parent'))
      .remove();
    const fresh: ElementDefinition[] = [];
    for (const element of wanted) {
      const known = cy.getElementById(element.data.id ?? '');
      if (known.empty()) {
        fresh.push(element);
        continue;
      }
      known.data({ label: '', ...element.data });
      known.classes((element.classes as string | undefined) ?? '');
      if (element.position) known.position(element.position);
    }
    cy.add(fresh);
  });
}

function frameElements({ graph, frames, words }: Scene): ElementDefinition[] {
  if (frames === 'none') return [];
  const keys = new Set(graph.nodes.map((node) => groupOf(node, frames)));
  return [...keys].map((key) => ({
    data: { id: `group ${key}`, label: words.group(key) },
    selectable: false,
    grabbable: false,
  }));
}

function nodeElements({ graph, placed, starts, pinned, frames, words }: Scene): ElementDefinition[] {
  const named = important(graph, starts);
  return graph.nodes.map((node) => {
    const label = named.has(node.id) ? words.node(node.name) : '';
    const classes = [starts.includes(node.id) && 'start', pinned.has(node.id) && 'pinned'].filter(Boolean);
    return {
      data: {
        id: node.id,
        label,
        name: node.name,
        ...kindLooks[node.kind],
        ...(frames !== 'none' && { parent: `group ${groupOf(node, frames)}` }),
      },
      classes: classes.join(' '),
      position: { ...(placed.places.get(node.id) ?? { x: 0, y: 0 }) },
    };
  });
}

/** Whose name is written: where it starts, and the best connected. */
export function important(graph: DrawnGraph, starts: readonly string[]): Set<string> {
  if (graph.nodes.length <= mostWritten) return new Set(graph.nodes.map(({ id }) => id));
  const beside = neighboursOf(graph.links);
  const degree = (id: string) => beside.get(id)?.length ?? 0;
  const best = graph.nodes.map(({ id }) => id).sort((a, b) => degree(b) - degree(a));
  return new Set([...starts, ...best.slice(0, mostWritten - starts.length)]);
}

function markElements({ placed, words }: Scene): ElementDefinition[] {
  return placed.marks.map((mark) => ({
    data: { id: mark.id, label: words.mark(mark) },
    classes: 'mark',
    position: { x: mark.x, y: mark.y },
    selectable: false,
    grabbable: false,
  }));
}

function lineElements({ graph, words }: Scene): ElementDefinition[] {
  const today = new Date().toISOString().slice(0, 10);
  const labelled = graph.links.length <= mostLineLabels;
  const curved = graph.links.length <= mostCurves;
  return graph.links.map((link) => ({
    data: {
      id: link.id,
      source: link.from,
      target: link.to,
      family: familyOf(link.kind),
      tier: tierOf(link),
      label: labelled ? words.line(link) : '',
    },
    classes: [curved && 'curved', hasEnded(link, today) && 'ended'].filter(Boolean).join(' '),
    selectable: false,
  }));
}

/** Marks who is chosen, and its lines. */
export function choose(cy: Core, id: string): void {
  cy.batch(() => {
    cy.elements('.chosen, .near').removeClass('chosen near');
    const node = cy.getElementById(id);
    node.addClass('chosen');
    if (node.nonempty() && node.isNode()) node.connectedEdges().addClass('near');
  });
}

/** Who is nearest to an entity in a direction, as arrow keys go. */
export function towards(
  places: ReadonlyMap<string, Point>,
  id: string,
  dx: number,
  dy: number,
): string | undefined {
  const from = places.get(id);
  if (!from) return [...places.keys()][0];
  let best: string | undefined;
  let least = Infinity;
  for (const [other, at] of places) {
    const along = (at.x - from.x) * dx + (at.y - from.y) * dy;
    const aside = Math.abs((at.x - from.x) * dy) + Math.abs((at.y - from.y) * dx);
    const far = along + 2 * aside;
    if (other !== id && along > 1 && far < least) [best, least] = [other, far];
  }
  return best;
}
