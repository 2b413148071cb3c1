import type { EntityKind, ExploreOpeningQuery, RelationKind, Tier } from '../../api/gql/graphql';
import type { Exploration } from './exploreShape';

/** An entity as it is drawn. */
export interface DrawnNode {
  id: string;
  kind: EntityKind;
  name: string;
  countries: string[];
}

/** A relation as questions give it. */
export type Relation = NonNullable<
  ExploreOpeningQuery['expand']
>['groups'][number]['edges'][number]['relation'];

/** All relations of one kind from one entity to another: one line. */
export interface DrawnLink {
  id: string;
  from: string;
  to: string;
  kind: RelationKind;
  relations: Relation[];
}

/** What is on the canvas. */
export interface DrawnGraph {
  nodes: DrawnNode[];
  links: DrawnLink[];
}

/** What an opening brought. */
export interface Opened {
  nodes: DrawnNode[];
  relations: Relation[];
}

/**
 * The graph of starting points and openings without what is hidden. What hung only from something hidden goes with
 * it, unless it was pinned; leaving out a kind leaves out no more than that.
 */
export function drawnGraph(
  starts: readonly DrawnNode[],
  opened: readonly Opened[],
  { hide, pin, without }: Pick<Exploration, 'hide' | 'pin' | 'without'>,
): DrawnGraph {
  const hidden = new Set(hide);
  const nodes = new Map<string, DrawnNode>();
  const links = new Map<string, DrawnLink>();
  for (const node of [...starts, ...opened.flatMap((one) => one.nodes)]) {
    if (!hidden.has(node.id)) nodes.set(node.id, node);
  }
  for (const relation of opened.flatMap((one) => one.relations)) addTo(links, nodes, relation);
  const kept = reached([...starts.map((node) => node.id), ...pin.map(({ id }) => id)], nodes, links.values());
  const isShown = (id: string) => {
    const node = nodes.get(id);
    return node !== undefined && kept.has(id) && !without.includes(node.kind);
  };
  return {
    nodes: [...nodes.values()].filter(({ id }) => isShown(id)),
    links: [...links.values()].filter(({ from, to }) => isShown(from) && isShown(to)),
  };
}

function addTo(links: Map<string, DrawnLink>, nodes: Map<string, DrawnNode>, relation: Relation): void {
  const from = relation.from?.id;
  const to = relation.to?.id;
  if (!from || !to || !nodes.has(from) || !nodes.has(to)) return;
  const id = [from, relation.kind, to].join(' ');
  const known = links.get(id);
  if (!known) links.set(id, { id, from, to, kind: relation.kind, relations: [relation] });
  else if (!known.relations.some((one) => one.id === relation.id)) known.relations.push(relation);
}

/** The ids that links lead to from some, those included. */
function reached(
  from: readonly string[],
  nodes: ReadonlyMap<string, DrawnNode>,
  links: Iterable<DrawnLink>,
): Set<string> {
  const beside = neighboursOf(links);
  const found = new Set(from.filter((id) => nodes.has(id)));
  for (const id of found) for (const other of beside.get(id) ?? []) found.add(other);
  return found;
}

/** Who is beside whom. */
export function neighboursOf(links: Iterable<DrawnLink>): Map<string, string[]> {
  const beside = new Map<string, string[]>();
  const add = (id: string, other: string) => {
    const list = beside.get(id);
    if (list) list.push(other);
    else beside.set(id, [other]);
  };
  for (const { from, to } of links) {
    add(from, to);
    add(to, from);
  }
  return beside;
}

/** The most reliable tier that states a line. */
export function tierOf(link: DrawnLink): Tier {
  const tiers = link.relations.flatMap(({ sources }) => sources.map(({ tier }) => tier));
  return (['A', 'B'] as const).find((tier) => tiers.includes(tier)) ?? 'C';
}

/** Whether all relations of a line ended, by what the sources say; what happened on one day did not end. */
export function hasEnded(link: DrawnLink, today: string): boolean {
  return link.relations.every(
    ({ spells }) => spells.length > 0 && spells.every(({ from, to }) => to && to < today && from !== to),
  );
}

/** The first date that the lines of each entity have, for those that have one. */
export function firstDates(links: Iterable<DrawnLink>): Map<string, string> {
  const first = new Map<string, string>();
  for (const { from, to, relations } of links) {
    for (const spell of relations.flatMap(({ spells }) => spells)) {
      const date = spell.from ?? spell.to;
      if (!date) continue;
      for (const id of [from, to]) {
        const known = first.get(id);
        if (!known || date < known) first.set(id, date);
      }
    }
  }
  return first;
}

/** The data sets that state what is drawn, each once. */
export function datasetsOf(graph: DrawnGraph): { title: string; licence?: string | null }[] {
  const found = new Map<string, { title: string; licence?: string | null }>();
  for (const { relations } of graph.links) {
    for (const { dataset } of relations.flatMap(({ sources }) => sources)) found.set(dataset.id, dataset);
  }
  return [...found.values()];
}
