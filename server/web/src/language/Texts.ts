import { IntlMessageFormat } from 'intl-messageformat';

/** What can stand in a text. */
export type MessageValues = Record<string, string | number>;

/** A text as the build leaves it: as it is written, or read into its parts where it has parameters. */
type Built = string | ConstructorParameters<typeof IntlMessageFormat>[0];

/** The texts of one catalogue, which are compiled when they are first needed. */
export class Texts<Key extends string> {
  private readonly compiled = new Map<Key, IntlMessageFormat>();

  constructor(
    private readonly intl: string[],
    private readonly catalogue: Record<Key, Built>,
  ) {}

  /** The text of a key with its values filled in. */
  t = (key: Key, values?: MessageValues): string => {
    const text: Built = this.catalogue[key];
    if (typeof text === 'string') return text;
    let message = this.compiled.get(key);
    if (!message) {
      message = new IntlMessageFormat(text, this.intl);
      this.compiled.set(key, message);
    }
    return String(message.format(values));
  };

  /** The text of a key that is made at run time and has no parameters; undefined when there is none. */
  maybe = (key: string): string | undefined => {
    const text = (this.catalogue as Record<string, Built | undefined>)[key];
    return typeof text === 'string' ? text : undefined;
  };
}
