import type {
  AroundQuery,
  EndPartsFragment,
  StepPartsFragment,
  TiePartsFragment,
} from '../../api/gql/graphql';
import type { PictureData, PictureNode, PictureTie } from '../../components/picture/picture';
import { relationTitle } from '../../components/relation/relationTitle';
import type { ShownSource } from '../../components/source/SourceList';
import { sourceKey } from '../../components/source/SourceList';
import type { Wording } from '../../language/LanguageContext';

type Group = NonNullable<AroundQuery['expand']>['groups'][number];

/** What is drawn of steps, and of what was added around some of their entities, without what is hidden. */
export function pictureOf(
  steps: readonly StepPartsFragment[],
  groups: readonly Group[],
  ends: readonly string[],
  hidden: readonly string[],
  wording: Wording,
): PictureData {
  const nodes = new Map<string, PictureNode>();
  const ties = new Map<string, PictureTie>();
  const addNode = ({ id, name, kind }: EndPartsFragment) => {
    if (!hidden.includes(id) && !nodes.has(id)) nodes.set(id, { id, name, kind, end: ends.includes(id) });
  };
  const addTie = (relation: TiePartsFragment) => {
    const tie = tieOf(relation, wording);
    if (tie && !ties.has(tie.id)) ties.set(tie.id, tie);
  };
  for (const step of steps) {
    addNode(step.from);
    addNode(step.to);
    step.relations.forEach(addTie);
  }
  for (const edge of groups.flatMap((group) => group.edges)) {
    addNode(edge.node);
    addTie(edge.relation);
  }
  return { nodes: [...nodes.values()], ties: [...ties.values()] };
}

function tieOf(relation: TiePartsFragment, wording: Wording): PictureTie | undefined {
  const { from, to, kind } = relation;
  if (!from || !to) return undefined;
  return {
    id: relation.id,
    from: from.id,
    to: to.id,
    kind,
    tier: bestTier(relation.sources),
    ended: hasEnded(relation),
    titles: {
      forward: relationTitle(wording.t, kind, 'OUTGOING'),
      backward: relationTitle(wording.t, kind, 'INCOMING'),
    },
    note: noteOf(relation, wording),
  };
}

/** Amount, share and years, as far as they are known. */
function noteOf({ money, share, spells }: TiePartsFragment, wording: Wording): string {
  const [first] = spells;
  const when = first && (first.from || first.to) ? yearsOf(first) : '';
  return [money && wording.shortMoney(money), share && shareText(share, wording), when]
    .filter(Boolean)
    .join(' · ');
}

function shareText({ min, max }: { min: string; max: string }, { t, number }: Wording): string {
  const [least, most] = [Number(min), Number(max)].map((part) => number(part, { maximumFractionDigits: 2 }));
  return least === most
    ? t('share.exact', { share: least ?? '' })
    : t('share.range', { min: least ?? '', max: most ?? '' });
}

function yearsOf({ from, to }: { from?: string | null; to?: string | null }): string {
  const [first, last] = [from?.slice(0, 4) ?? '', to?.slice(0, 4) ?? ''];
  return first === last ? first : `${first}–${last}`;
}

/** Known to have ended: no source states it any more, or all of its times lie before today. */
function hasEnded({ live, spells }: TiePartsFragment): boolean {
  const today = new Date().toISOString();
  return !live || (spells.length > 0 && spells.every(({ to }) => !!to && to < today.slice(0, to.length)));
}

function bestTier(sources: readonly ShownSource[]) {
  return (['A', 'B'] as const).find((tier) => sources.some((source) => source.tier === tier)) ?? 'C';
}

/** The sources of relations, each once. */
export function sourcesOf(relations: readonly { sources: ShownSource[] }[]): ShownSource[] {
  const all = relations.flatMap((relation) => relation.sources);
  return [...new Map(all.map((source) => [sourceKey(source), source])).values()];
}

/** Ids of all that a strand leads over, which light up together. */
export function litBy(steps: readonly StepPartsFragment[]): Set<string> {
  return new Set(
    steps.flatMap((step) => [step.from.id, step.to.id, ...step.relations.map((relation) => relation.id)]),
  );
}
