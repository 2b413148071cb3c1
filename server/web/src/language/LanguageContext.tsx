import { createContext, useContext } from 'react';
import { formatDate } from './dates';
import { Formats } from './formats';
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
  private readonly formats: Formats;
  private regions: Intl.DisplayNames | undefined;

  constructor(
    readonly language: Language,
    catalogue: Catalogue,
  ) {
    super(language.intl, catalogue);
    this.formats = new Formats(language.intl);
  }

  /** A partial date. */
  date = (date: string): string => formatDate(date, this.formats);

  /** The day of a moment. */
  day = (moment: string): string => formatDate(moment.slice(0, 10), this.formats);

  /** A moment, in the time of the reader. */
  moment = (moment: string): string =>
    new Intl.DateTimeFormat(this.language.intl, { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(moment),
    );

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
    this.formats.number(options).format(value);

  /** An exact amount with its currency, all digits of it. */
  money = ({ amount, currency }: Amount): string => {
    const exact = amount as Intl.StringNumericLiteral;
    const digits = amount.includes('.') ? 2 : 0;
    if (!currency) return this.formats.number({ maximumFractionDigits: 20 }).format(exact);
    const most = Math.max(digits, amount.length - amount.indexOf('.') - 1) * Math.sign(digits);
    const style = { style: 'currency', currency, currencyDisplay: 'code' } as const;
    return this.formats
      .number({ ...style, minimumFractionDigits: digits, maximumFractionDigits: most })
      .format(exact);
  };

  /** An amount in few characters, for charts. */
  shortMoney = ({ amount, currency }: Amount): string => {
    const short = this.formats.number({ notation: 'compact', maximumFractionDigits: 1 });
    return [short.format(Number(amount)), currency].filter(Boolean).join('\u00a0');
  };

  /** A country by its code. */
  country = (code: string): string => {
    try {
      this.regions ??= new Intl.DisplayNames(this.language.intl, { type: 'region', fallback: 'code' });
      return this.maybe(`country.${code}`) ?? this.regions.of(code) ?? code;
    } catch {
      return code;
    }
  };

  /** "a, b and c". */
  list = (items: string[]): string => this.formats.list.format(items);

  /** Compares two texts as a dictionary does. */
  compare = (a: string, b: string): number => this.formats.collator.compare(a, b);
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
