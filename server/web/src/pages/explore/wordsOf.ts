import { relationTitle } from '../../components/relation/relationTitle';
import type { Wording } from '../../language/LanguageContext';
import type { DrawnLink, DrawnNode } from './drawnGraph';
import type { Grouping } from './exploreShape';

const longestName = 46;

/** A name that takes two short lines at most; all of it is in the panel. */
export function shortName(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name;
}

/** What is told of a line: what sort of tie, what for, how much, when. */
export function tieWords(link: DrawnLink, from: string, wording: Wording): string[] {
  const { t, money, stretch, number } = wording;
  const [first] = link.relations;
  const title = relationTitle(t, link.kind, link.from === from ? 'OUTGOING' : 'INCOMING');
  if (!first || link.relations.length > 1) return [`${title} ×\u00a0${number(link.relations.length)}`];
  return [
    title,
    first.role ?? '',
    first.money ? money(first.money) : '',
    first.share ? shareText(first.share, wording) : '',
    first.spells.map(stretch).join(', ') || t('time.unknown'),
  ].filter(Boolean);
}

/** What stands beside a line: the part, the amount or the number of ties. */
export function lineLabel(link: DrawnLink, wording: Wording): string {
  const [first] = link.relations;
  if (!first || link.relations.length > 1) return `×\u00a0${wording.number(link.relations.length)}`;
  if (first.share) return shareText(first.share, wording);
  if (first.money) return wording.shortMoney(first.money);
  const [spell] = first.spells;
  return spell ? [spell.from?.slice(0, 4), spell.to?.slice(0, 4)].filter(Boolean).join('–') : '';
}

function shareText({ min, max }: { min: string; max: string }, { t }: Wording): string {
  return min === max ? t('share.exact', { share: min }) : t('share.range', { min, max });
}

/** What a group is called. */
export function groupName(key: string, group: Grouping, { t, country, maybe }: Wording): string {
  if (key === '') return t('explore.noCountry');
  return group === 'country' ? country(key) : (maybe(`kinds.${key}`) ?? key);
}

/** How an entity is drawn, in words: for the list and for screen readers. */
export function nodeWords(node: DrawnNode, ties: number, { t }: Wording): string {
  return `${t(`kind.${node.kind}`)}, ${t('explore.ties', { count: ties })}`;
}
