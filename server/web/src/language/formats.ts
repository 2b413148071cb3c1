/** The formatters of a language. Each is made once: making one takes longer than using it a hundred times. */
export class Formats {
  private readonly numbers = new Map<string, Intl.NumberFormat>();
  private readonly dates = new Map<string, Intl.DateTimeFormat>();
  private readonly locales: string[];
  readonly list: Intl.ListFormat;
  readonly collator: Intl.Collator;

  constructor(locales: readonly string[]) {
    this.locales = [...locales];
    this.list = new Intl.ListFormat(this.locales, { type: 'conjunction' });
    this.collator = new Intl.Collator(this.locales);
  }

  /** How numbers are written. */
  number(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
    return kept(this.numbers, options, () => new Intl.NumberFormat(this.locales, options));
  }

  /** How dates are written. */
  date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return kept(this.dates, options, () => new Intl.DateTimeFormat(this.locales, options));
  }
}

function kept<T>(made: Map<string, T>, options: object, make: () => T): T {
  const key = JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  const format = make();
  made.set(key, format);
  return format;
}
