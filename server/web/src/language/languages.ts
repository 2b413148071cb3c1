import type en from '../messages/en.json';

/** The texts of the interface, by key. A catalogue has all of them; a test holds it to that. */
export type Catalogue = typeof en;

/** The key of a text. */
export type MessageKey = keyof Catalogue;

/** A language that the interface speaks. */
export interface Language {
  /** BCP 47 tag; the catalogue has its name, and so has `lang` of the page. */
  tag: LanguageTag;
  /** Its name in itself. */
  name: string;
  /** What Intl formats with. Browsers do not know Montenegrin by its own code. */
  intl: string[];
  /** Names of entities to show, the best first. */
  names: string[];
}

const latin = ['sr-Latn', 'bs', 'hr', 'cnr', 'sr', 'sr-Cyrl'];
const cyrillic = ['sr-Cyrl', 'sr', 'sr-Latn', 'mk'];

/** All languages, in the order in which they are offered. */
export const languages = [
  { tag: 'en', name: 'English', intl: ['en-GB'], names: ['en'] },
  { tag: 'sq', name: 'Shqip', intl: ['sq'], names: ['sq'] },
  { tag: 'bs', name: 'Bosanski', intl: ['bs', 'hr'], names: ['bs', ...latin] },
  { tag: 'cnr', name: 'Crnogorski', intl: ['sr-Latn-ME'], names: ['cnr', ...latin] },
  { tag: 'hr', name: 'Hrvatski', intl: ['hr'], names: ['hr', ...latin] },
  { tag: 'mk', name: 'Македонски', intl: ['mk'], names: ['mk', 'sr-Cyrl'] },
  { tag: 'sr-Cyrl', name: 'Српски', intl: ['sr-Cyrl-RS'], names: cyrillic },
  { tag: 'sr-Latn', name: 'Srpski', intl: ['sr-Latn-RS'], names: latin },
  { tag: 'tr', name: 'Türkçe', intl: ['tr'], names: ['tr'] },
  { tag: 'de', name: 'Deutsch', intl: ['de'], names: ['de'] },
] as const satisfies (Omit<Language, 'tag'> & { tag: string })[] as readonly Language[];

/** The tag of a language of the interface. */
export type LanguageTag = 'en' | 'sq' | 'bs' | 'cnr' | 'hr' | 'mk' | 'sr-Cyrl' | 'sr-Latn' | 'tr' | 'de';

const kept = 'spona.language';

/** The language with a tag, the first of `wanted` that is spoken, or English. */
export function negotiate(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = spoken(tag);
    if (found) return found;
  }
  return languages[0] as Language;
}

function spoken(tag: string): Language | undefined {
  const locale = tag.toLowerCase();
  const exact = languages.find((l) => l.tag.toLowerCase() === locale);
  if (exact) return exact;
  const [base] = locale.split('-');
  if (locale === 'sr-me' || locale === 'sr-latn-me') return languages.find((l) => l.tag === 'cnr');
  if (base === 'sr' || base === 'sh') {
    return languages.find(
      (l) => l.tag === (locale.includes('latn') || base === 'sh' ? 'sr-Latn' : 'sr-Cyrl'),
    );
  }
  return languages.find((l) => l.tag === base);
}

/** What the person chose here, else what the address or the browser asks for. */
export function wantedLanguages(): string[] {
  const asked = new URLSearchParams(location.search).get('lang');
  const chosen = stored();
  return [asked, chosen, ...navigator.languages].filter((tag) => tag !== null);
}

/** The choice of before. A frame on another page may have no storage. */
function stored(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
}

/** Remembers the choice on this device. */
export function keepLanguage(tag: LanguageTag): void {
  localStorage.setItem(kept, tag);
}

const catalogues = import.meta.glob<Catalogue>('../messages/*.json', { import: 'default' });

/** Loads the texts of a language, which come alone. */
export async function loadCatalogue(tag: LanguageTag): Promise<Catalogue> {
  const load = catalogues[`../messages/${tag}.json`];
  if (!load) throw new Error(`no catalogue of ${tag}`);
  return load();
}
