import { neighboursOf, type DrawnGraph, type DrawnNode } from '../drawnGraph';
import { groupOf, type Places, type Placing } from './place';

const across = 250;
const down = 46;
const tallest = 40;

/** Places entities left to right by how many steps they are from where the exploration starts. */
export function inLayers(graph: DrawnGraph, { starts, group }: Placing): Places {
  const places: Places = new Map();
  let x = 0;
  for (const layer of layersOf(graph, starts)) {
    const nodes = ordered(layer, graph, places, group);
    const columns = Math.ceil(nodes.length / tallest);
    const rows = Math.ceil(nodes.length / columns);
    nodes.forEach(({ id }, n) => {
      const column = Math.floor(n / rows);
      const inColumn = Math.min(rows, nodes.length - column * rows);
      places.set(id, { x: x + column * across, y: ((n % rows) - (inColumn - 1) / 2) * down });
    });
    x += columns * across;
  }
  return places;
}

/** Those that are as far from the start as one another; what is not connected with it comes last. */
function layersOf(graph: DrawnGraph, starts: readonly string[]): DrawnNode[][] {
  const beside = neighboursOf(graph.links);
  const rest = new Map(graph.nodes.map((node) => [node.id, node]));
  const layers: DrawnNode[][] = [];
  let ids: Iterable<string> = starts;
  while (rest.size > 0) {
    const layer: DrawnNode[] = [];
    for (const id of ids) {
      const node = rest.get(id);
      if (node) layer.push(node);
      rest.delete(id);
    }
    if (layer.length === 0) {
      layers.push([...rest.values()]);
      break;
    }
    layers.push(layer);
    ids = layer.flatMap(({ id }) => beside.get(id) ?? []);
  }
  return layers.filter((layer) => layer.length > 0);
}

/** Each beside the middle of those that it is related to in the layers before, so that few lines cross. */
function ordered(
  layer: DrawnNode[],
  graph: DrawnGraph,
  places: Places,
  group: Placing['group'],
): DrawnNode[] {
  const beside = neighboursOf(graph.links);
  const middle = (id: string) => {
    const heights = (beside.get(id) ?? []).flatMap((other) => places.get(other)?.y ?? []);
    return heights.length > 0 ? heights.reduce((sum, y) => sum + y, 0) / heights.length : 0;
  };
  return layer
    .map((node) => ({ node, group: groupOf(node, group), middle: middle(node.id) }))
    .sort(
      (a, b) =>
        a.group.localeCompare(b.group) || a.middle - b.middle || a.node.kind.localeCompare(b.node.kind),
    )
    .map(({ node }) => node);
}
