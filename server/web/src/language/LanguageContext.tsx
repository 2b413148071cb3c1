import { createContext, useContext } from 'react';
import { formatDate } from './dates';
import type { Catalogue, Language, LanguageTag, MessageKey } from './languages';
import { Texts } from './Texts';

/** An exact amount and its currency, null where the source does not say. */
export interface Amount {
  amount: string;
  currency?: string | null;
}

/** A stretch of time; a bound that is null is not known. */
export interface Stretch {
  from?: string | null;
  to?: string | null;
}

/** Texts, and everything that is written differently from language to language. */
export class Wording extends Texts<MessageKey> {
  private readonly regions: Intl.DisplayNames;

  constructor(
    readonly language: Language,
    catalogue: Catalogue,
  ) {
    super(language.intl, catalogue);
    this.regions = new Intl.DisplayNames(language.intl, { type: 'region', fallback: 'code' });
  }

  /** A partial date. */
  date = (date: string): string => formatDate(date, this.language.intl);

  /** The day of a moment. */
  day = (moment: string): string => formatDate(moment.slice(0, 10), this.language.intl);

  /** When something held, in words. */
  stretch = ({ from, to }: Stretch): string => {
    if (from && to)
      return from === to
        ? this.date(from)
        : this.t('time.between', { from: this.date(from), to: this.date(to) });
    if (from) return this.t('time.from', { from: this.date(from) });
    if (to) return this.t('time.until', { to: this.date(to) });
    return this.t('time.unknown');
  };

  /** A whole number or fraction. */
  number = (value: number, options?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(this.language.intl, options).format(value);

  /** An exact amount with its currency, all digits of it. */
  money = ({ amount, currency }: Amount): string => {
    const exact = amount as Intl.StringNumericLiteral;
    const digits = amount.includes('.') ? 2 : 0;
    if (!currency)
      return new Intl.NumberFormat(this.language.intl, { maximumFractionDigits: 20 }).format(exact);
    return new Intl.NumberFormat(this.language.intl, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      minimumFractionDigits: digits,
      maximumFractionDigits: Math.max(digits, amount.length - amount.indexOf('.') - 1) * Math.sign(digits),
    }).format(exact);
  };

  /** An amount in few characters, for charts. */
  shortMoney = ({ amount, currency }: Amount): string => {
    const short = new Intl.NumberFormat(this.language.intl, {
      notation: 'compact',
      maximumFractionDigits: 1,
    });
    return [short.format(Number(amount)), currency].filter(Boolean).join('\u00a0');
  };

  /** A country by its code. */
  country = (code: string): string => {
    try {
      return this.maybe(`country.${code}`) ?? this.regions.of(code) ?? code;
    } catch {
      return code;
    }
  };

  /** "a, b and c". */
  list = (items: string[]): string =>
    new Intl.ListFormat(this.language.intl, { type: 'conjunction' }).format(items);

  /** Compares two texts as a dictionary does. */
  compare = (a: string, b: string): number => a.localeCompare(b, this.language.intl);
}

interface Spoken {
  wording: Wording;
  choose: (tag: LanguageTag) => void;
}

/** Given by LanguageProvider. */
export const LanguageContext = createContext<Spoken | null>(null);

/** The wording of the language that is chosen. */
export function useWording(): Wording {
  return useSpoken().wording;
}

/** The wording, and how to choose another language. */
export function useSpoken(): Spoken {
  const spoken = useContext(LanguageContext);
  if (!spoken) throw new Error('outside of LanguageProvider');
  return spoken;
}
