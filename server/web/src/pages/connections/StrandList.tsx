import { Link } from 'wouter';
import { addressOf } from '../../address/searchParams';
import { entityPath, newTopicPath } from '../../app/routes';
import { KindIcon } from '../../components/kind/KindIcon';
import { EntityLink } from '../../components/kind/EntityLink';
import { relationTitle } from '../../components/relation/relationTitle';
import { SourceMark } from '../../components/source/SourceMark';
import { useWording } from '../../language/LanguageContext';
import { sourcesOf } from './pictureOf';
import { newTopicShape } from '../forum/newTopicShape';
import { chainOf, type Strand } from './strands';
import styles from './StrandList.module.css';

interface Props {
  strands: readonly Strand[];
  /** The strand that alone is in the picture; "" for all. */
  shown: string;
  /** Those that lead over what the pointer is on. */
  lit: ReadonlySet<string>;
  onPoint: (strand: Strand | null) => void;
  /** Left out where nothing is to be chosen, as in a frame on another page. */
  onShow?: (id: string) => void;
}

/** So many are told from the start; the others when they are opened, so that all can be seen at a glance. */
const unfolded = 3;

/** What was found in words, step by step, each with its sources. It says all that the picture shows. */
export function StrandList({ strands, shown, lit, onPoint, onShow }: Props) {
  return (
    <ol className={styles.strands}>
      {strands.map((strand, n) => (
        <li
          key={strand.id}
          className={styles.strand}
          data-lit={lit.has(strand.id)}
          data-shown={shown === strand.id}
          data-strand={strand.id}
          onPointerEnter={() => {
            onPoint(strand);
          }}
          onPointerLeave={() => {
            onPoint(null);
          }}
          onFocus={() => {
            onPoint(strand);
          }}
          onBlur={() => {
            onPoint(null);
          }}
        >
          <details className={styles.told} open={n < unfolded}>
            <summary className={styles.summary}>
              <Heading strand={strand} />
              <Chain steps={strand.steps} />
            </summary>
            <Bond strand={strand} />
            <Steps strand={strand} />
            {strand.when && <p className={styles.when}>{strand.when}</p>}
            <Doubts strand={strand} />
          </details>
          {onShow && strands.length > 1 && <ShowOne strand={strand} shown={shown} onShow={onShow} />}
          {onShow && <Discuss strand={strand} />}
        </li>
      ))}
    </ol>
  );
}

function Heading({ strand }: { strand: Strand }) {
  const { t, money, list } = useWording();
  const { steps, certain, goal, value, contracts } = strand;
  const facts = [
    goal ? t(`goal.${goal}`) : '',
    contracts === undefined
      ? t('connections.steps', { count: steps.length })
      : t('loops.contracts', { count: contracts }),
    value?.length ? list(value.map(money)) : '',
  ].filter(Boolean);
  return (
    <h3 className={styles.heading}>
      {facts.join(' · ')}
      {certain !== null && certain !== undefined && (
        <span className={styles.certain} data-certain={certain}>
          {t(certain ? 'connections.certain' : 'connections.possible')}
        </span>
      )}
    </h3>
  );
}

/** Whom a path leads over, from one end to the other; nothing where it is no path. */
function Chain({ steps }: Pick<Strand, 'steps'>) {
  const [first] = steps;
  const isPath = steps.every((step, n) => n === 0 || step.from.id === steps[n - 1]?.to.id);
  if (!first || !isPath) return null;
  return (
    <span className={styles.chain}>
      {[first.from, ...steps.map((step) => step.to)].map((entity) => (
        <span key={entity.id} className={styles.link}>
          {entity.name}
        </span>
      ))}
    </span>
  );
}

/** How the supplier of a loop is tied to the official, and through whom. */
function Bond({ strand: { bond, through } }: { strand: Strand }) {
  const { t } = useWording();
  if (!bond) return null;
  return (
    <p className={styles.bond}>
      {t(`loops.bond.${bond}`)}
      {through && <Link href={entityPath(through.id)}>{t('loops.through', { name: through.name })}</Link>}
    </p>
  );
}

/** What leaves it open, and what is no finding. */
function Doubts({ strand: { doubts = [], indicators = [] } }: { strand: Strand }) {
  const { t, list } = useWording();
  return (
    <>
      {doubts.map(({ id, contract, tie }) => (
        <p key={id} className={styles.when}>
          {tie
            ? t('loops.doubt', {
                contract,
                tie: `${tie.from} · ${relationTitle(t, tie.kind, 'OUTGOING')} · ${tie.to}`,
              })
            : t('loops.doubtDay', { contract })}
        </p>
      ))}
      {indicators.length > 0 && (
        <p className={styles.when}>{t('power.indicators', { codes: list(indicators) })}</p>
      )}
    </>
  );
}

function Steps({ strand }: { strand: Strand }) {
  const { t } = useWording();
  const [first] = strand.steps;
  return (
    <>
      {first && <EntityLink entity={first.from} />}
      <ol className={styles.steps}>
        {strand.steps.map((step) => (
          <li key={`${step.from.id} ${step.to.id} ${step.relations[0]?.id}`} className={styles.step}>
            <KindIcon kind={step.to.kind} />
            <p>
              {step.sentence}
              <SourceMark sources={sourcesOf(step.relations)} />
              {step.relationCount > step.relations.length && (
                <span className={styles.more}>
                  {t('connections.more', { count: step.relationCount - step.relations.length })}
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Leads to a new topic about a connection. */
function Discuss({ strand }: { strand: Strand }) {
  const { t } = useWording();
  const chain = chainOf(strand);
  if (!chain) return null;
  return (
    <Link
      className={styles.discuss}
      href={addressOf(newTopicPath, newTopicShape, { kind: 'PATH', about: chain })}
    >
      {t('connections.discuss')}
    </Link>
  );
}

function ShowOne({ strand, shown, onShow }: { strand: Strand; shown: string; onShow: (id: string) => void }) {
  const { t } = useWording();
  const alone = shown === strand.id;
  return (
    <button
      type="button"
      className={styles.show}
      aria-pressed={alone}
      onClick={() => {
        onShow(alone ? '' : strand.id);
      }}
    >
      {t('connections.alone')}
    </button>
  );
}
