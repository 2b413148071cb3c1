import { Link } from 'wouter';
import { entityPath } from '../../app/routes';
import { useWording, type Wording } from '../../language/LanguageContext';
import styles from './Result.module.css';
import type { Found } from './SearchPage';

/** One result: the name, the spelling that was found, and what tells it from others of the name. */
export function Result({
  edge,
  picked,
  pick,
}: {
  edge: Found;
  picked: boolean;
  pick: (on: boolean) => void;
}) {
  const wording = useWording();
  const { t } = wording;
  const { node, matched } = edge;
  return (
    <li className={styles.result} data-picked={picked}>
      <div className={styles.text}>
        <Link href={entityPath(node.id)} className={styles.name} data-result>
          {node.name}
        </Link>
        {matched.text !== node.name && (
          <span className={styles.matched}>{t('search.matched', { name: matched.text })}</span>
        )}
        <p className={styles.facts}>{factsOf(edge, wording).join(' · ')}</p>
      </div>
      <label className={styles.pick}>
        <input
          type="checkbox"
          checked={picked}
          onChange={(event) => {
            pick(event.target.checked);
          }}
        />
        <span>{t('search.pick')}</span>
        <span className="for-ears">{node.name}</span>
      </label>
    </li>
  );
}

/** What is known of it, shortest first. */
function factsOf({ node }: Found, { t, stretch, date, money, country, list }: Wording): string[] {
  const facts: string[] = [];
  if ('birthDate' in node && node.birthDate) facts.push(t('result.born', { date: date(node.birthDate) }));
  if ('founded' in node && (node.founded ?? node.dissolved))
    facts.push(stretch({ from: node.founded, to: node.dissolved }));
  if ('seat' in node && node.seat) facts.push(node.seat);
  if ('value' in node && node.value) facts.push(money(node.value));
  if ('estimate' in node && node.estimate) facts.push(money(node.estimate));
  if ('signed' in node && node.signed) facts.push(date(node.signed));
  if ('deadline' in node && node.deadline) facts.push(date(node.deadline));
  facts.push(...new Set(node.offices?.nodes.map((office) => office.to?.name ?? '').filter(Boolean)));
  if (node.countries.length > 0) facts.push(list(node.countries.map(country)));
  if (node.stub) facts.push(t('entity.stub'));
  return facts;
}
