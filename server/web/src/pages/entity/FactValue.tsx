import { ForeignLink } from '../../components/link/ForeignLink';
import { useWording } from '../../language/LanguageContext';
import type { Value } from './factsOf';

const dates = [
  'birthDate',
  'deathDate',
  'founded',
  'dissolved',
  'submissionStart',
  'deadline',
  'signed',
  'decided',
  'start',
  'end',
  'date',
];
const countries = ['country', 'nationality'];
const links = ['website', 'wikipedia', 'document', 'image'];
const yesOrNo = ['openEnded', 'direct'];
const money = /^(-?[\d.]+)(?: ([A-Z]{3}))?$/;
const amounts = [
  'value', 'estimate', 'amendment', 'income', 'gifts', 'loans', 'realEstate', 'movable', 'securities', 'cash',
  'liabilities', 'revenue', 'profit', 'totalAssets',
]; // prettier-ignore

/** A value as the reader's language writes it. What could not be read is shown as the source wrote it. */
export function FactValue({ property, value }: { property: string; value: Value }) {
  const wording = useWording();
  const text = value.text ?? value.original ?? '';
  if (links.includes(property))
    return (
      <ForeignLink href={text}>{text.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</ForeignLink>
    );
  if (value.text === null || value.text === undefined) return text;
  if (dates.includes(property)) return wording.date(text);
  if (countries.includes(property)) return wording.country(text);
  if (yesOrNo.includes(property)) return wording.t(text === 'true' ? 'value.true' : 'value.false');
  const [, amount, currency] = amounts.includes(property) ? (money.exec(text) ?? []) : [];
  return amount ? wording.money({ amount, currency }) : text;
}
