import type {
  ConnectionsQuery,
  ConnectQuery,
  EndPartsFragment,
  LoopBond,
  LoopsQuery,
  RelationKind,
  RiskGoal,
  StepPartsFragment,
  ToPowerQuery,
} from '../../api/gql/graphql';
import type { Amount } from '../../language/LanguageContext';

/** One thing that was found and is told step by step: a path, a loop, or what links several. */
export interface Strand {
  /** The same as long as it leads over the same; it stands in the address. */
  id: string;
  steps: StepPartsFragment[];
  /** When it held as a whole, in words. */
  when?: string | null;
  /** Whether it held in time as asked; null where that was not asked. */
  certain?: boolean | null;
  goal?: RiskGoal;
  /** What the contracts of a loop are worth together, by currency. */
  value?: Amount[];
  contracts?: number;
  /** How the supplier of a loop is tied to the official, through whom, and what leaves it open. */
  bond?: LoopBond;
  through?: Omit<EndPartsFragment, '__typename'> | null;
  doubts?: Doubt[];
  /** Codes of the indicators that are about such a pattern. */
  indicators?: string[];
}

/** Why a contract closes a loop possibly and no more; without a tie it is the day of the contract, or a tie that is not named. */
export interface Doubt {
  id: string;
  contract: string;
  tie: { kind: RelationKind; from: string; to: string } | null;
}

/** What was found, however it was asked for. */
export interface Findings {
  strands: Strand[];
  truncated: boolean;
  dataVersion: string;
  /** Loops beyond the limit. */
  more: number;
  /** Ids of those asked for, those together that hang together; of `connect` only. */
  parts?: string[][];
}

type PathParts = Omit<Strand, 'id'>;

function strandOf(parts: PathParts): Strand {
  const { steps } = parts;
  return { ...parts, id: shortHash(steps.map((step) => `${step.from.id} ${step.to.id}`).join()) };
}

/** The findings of `paths`. */
export function ofPaths(answer: ConnectionsQuery): Findings | null {
  const result = answer.paths;
  if (!result) return null;
  const strands = result.paths.map(({ steps, certain, timeSentence }) =>
    strandOf({ steps, certain, when: timeSentence }),
  );
  return { strands, truncated: result.truncated, dataVersion: result.dataVersion, more: 0 };
}

/** The findings of `connect`: all links in one. */
export function ofConnect(answer: ConnectQuery): Findings | null {
  const result = answer.connect;
  if (!result) return null;
  const strands = result.links.length ? [strandOf({ steps: result.links })] : [];
  const { truncated, dataVersion, parts } = result;
  return { strands, truncated, dataVersion, parts, more: 0 };
}

/** The findings of `riskPaths`. */
export function ofPower(answer: ToPowerQuery): Findings | null {
  const result = answer.riskPaths;
  if (!result) return null;
  const strands = result.paths.map(({ goal, indicators, path }) =>
    strandOf({ goal, indicators, steps: path.steps, certain: path.certain, when: path.timeSentence }),
  );
  return { strands, truncated: result.truncated, dataVersion: result.dataVersion, more: 0 };
}

/** The findings of `loops`: office, contracts, tie, in this order. */
export function ofLoops(answer: LoopsQuery): Findings | null {
  const result = answer.loops;
  if (!result) return null;
  const strands = result.loops.map((loop) => {
    const routes = [...loop.offices, ...loop.contracts, ...loop.ties];
    const steps = onceEach(routes.flatMap((route) => route.steps));
    const { certain, value, bond, through } = loop;
    const doubts = loop.contracts.flatMap(doubtOf);
    return strandOf({ steps, certain, value, bond, through, doubts, contracts: loop.contracts.length });
  });
  return { strands, truncated: result.truncated, dataVersion: result.dataVersion, more: result.more };
}

type LoopContract = NonNullable<LoopsQuery['loops']>['loops'][number]['contracts'][number];

function doubtOf({ certain, contract, doubt }: LoopContract): Doubt[] {
  if (certain) return [];
  const tie = doubt && { kind: doubt.kind, from: doubt.from?.name ?? '', to: doubt.to?.name ?? '' };
  return [{ id: contract.id, contract: contract.name, tie: tie?.from && tie.to ? tie : null }];
}

/** Each step between the same two once: routes of a loop share some. */
function onceEach(steps: StepPartsFragment[]): StepPartsFragment[] {
  const seen = new Map<string, StepPartsFragment>();
  for (const step of steps) {
    const key = `${step.from.id} ${step.to.id} ${step.relations.map((relation) => relation.id).join()}`;
    if (!seen.has(key)) seen.set(key, step);
  }
  return [...seen.values()];
}

const longestChain = 9;

/** The entities of a strand from the first to the last, where each is followed by the next; null of any other. */
export function chainOf({ steps, contracts }: Strand): string[] | null {
  const [first] = steps;
  if (!first || contracts !== undefined || steps.length >= longestChain) return null;
  const isChain = steps.every((step, n) => n === 0 || step.from.id === steps[n - 1]?.to.id);
  return isChain ? [first.from.id, ...steps.map((step) => step.to.id)] : null;
}

/** A short mark of a text (FNV-1a, in base 36), for the address. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return (hash >>> 0).toString(36);
}
