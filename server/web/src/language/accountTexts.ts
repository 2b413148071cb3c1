import { use } from 'react';
import type en from '../messages/account/en.json';
import { useWording } from './LanguageContext';
import type { Language, LanguageTag } from './languages';
import { Texts } from './Texts';

/** The texts of the pages about accounts, which only those who open such a page load. */
export type AccountCatalogue = typeof en;

/** The key of such a text. */
export type AccountKey = keyof AccountCatalogue;

const catalogues = import.meta.glob<AccountCatalogue>('../messages/account/*.json', { import: 'default' });
const loaded = new Map<LanguageTag, Promise<Texts<AccountKey>>>();

/** The texts in the language that is chosen. The page waits until they are there. */
export function useAccountTexts(): Texts<AccountKey> {
  return use(textsOf(useWording().language));
}

function textsOf({ tag, intl }: Language): Promise<Texts<AccountKey>> {
  let texts = loaded.get(tag);
  if (!texts) {
    texts = load(tag, intl);
    loaded.set(tag, texts);
    texts.catch(() => loaded.delete(tag)); // so that it is tried again
  }
  return texts;
}

async function load(tag: LanguageTag, intl: string[]): Promise<Texts<AccountKey>> {
  const find = catalogues[`../messages/account/${tag}.json`];
  if (!find) throw new Error(`no catalogue of ${tag}`);
  return new Texts(intl, await find());
}
