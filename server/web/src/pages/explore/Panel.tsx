import { Link } from 'wouter';
import { ExploreEntityDocument, type ExploreEntityQuery } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { entityPath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { KindIcon } from '../../components/kind/KindIcon';
import { SourceMark } from '../../components/source/SourceMark';
import { Failed, Loading } from '../../components/states/States';
import { useWording } from '../../language/LanguageContext';
import { FactValue } from '../entity/FactValue';
import { factsOf } from '../entity/factsOf';
import type { DrawnGraph } from './drawnGraph';
import type { Opening } from './exploreShape';
import type { Places } from './layout/place';
import { Openings } from './Openings';
import styles from './Panel.module.css';
import { Ties } from './Ties';
import type { Explored } from './useExploration';

const mostFacts = 6;

interface Props {
  id: string;
  graph: DrawnGraph;
  explored: Explored;
  open: (opening: Opening) => void;
  close: (opening: Opening) => void;
  hide: (id: string) => void;
  choose: (id: string) => void;
  /** Where everything is, once it is drawn. */
  pinAt: (() => Places) | undefined;
}

type Known = Extract<NonNullable<ExploreEntityQuery['node']>, { name: string; properties: unknown }>;

/** Who is chosen: facts, what can be opened around, and the relations that are drawn as a list. */
export function Panel({ id, graph, explored, open, close, hide, choose, pinAt }: Props) {
  const { t, language } = useWording();
  const { state, step } = explored;
  const options = { first: 1, minTier: state.tier, ...(state.at && { asOf: state.at }) };
  const { data, error, refetch } = useAsk(ExploreEntityDocument, { id, options, lang: [...language.names] });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  const entity = data.node && 'properties' in data.node ? data.node : null;
  if (!entity) return <p>{t('error.missing')}</p>;
  const pin = state.pin.find((one) => one.id === id);
  return (
    <div className={styles.panel}>
      <Head entity={entity} />
      <div className={styles.actions}>
        <Button
          aria-pressed={pin !== undefined}
          onClick={() => {
            const at = pinAt?.().get(id);
            if (pin) step({ pin: state.pin.filter((one) => one.id !== id) });
            else if (at) step({ pin: [...state.pin, { id, ...at }] });
          }}
        >
          {t(pin ? 'explore.unpin' : 'explore.pin')}
        </Button>
        <Button
          onClick={() => {
            if (state.id.includes(id) && state.id.length > 1)
              step({ id: state.id.filter((one) => one !== id) });
            else hide(id);
          }}
          disabled={state.id.length === 1 && state.id[0] === id}
        >
          {t('explore.hide')}
        </Button>
      </div>
      <Openings id={id} groups={data.expand?.groups ?? []} opened={state.open} open={open} close={close} />
      <Ties id={id} graph={graph} choose={choose} />
    </div>
  );
}

function Head({ entity }: { entity: Known }) {
  const { t, maybe } = useWording();
  return (
    <>
      <header>
        <p className={styles.kind}>
          <KindIcon kind={entity.kind} />
          {[t(`kind.${entity.kind}`), ...entity.roles.map((role) => t(`role.${role}`))].join(' · ')}
        </p>
        <h2 className={styles.name}>
          <Link href={entityPath(entity.id)}>{entity.name}</Link>
        </h2>
      </header>
      <dl className={styles.facts}>
        {factsOf(entity.properties)
          .slice(0, mostFacts)
          .map(([property, [value]]) => (
            <div key={property}>
              <dt>{maybe(`fact.${property}`) ?? property}</dt>
              {value && (
                <dd>
                  <FactValue property={property} value={value} />
                  <SourceMark sources={value.sources} original={value.original} />
                </dd>
              )}
            </div>
          ))}
      </dl>
    </>
  );
}
