import { use } from 'react';
import { useWording } from './LanguageContext';
import type { Language, LanguageTag } from './languages';
import { Texts } from './Texts';

/**
 * Texts of a part of the interface, which only those who open it load. What it gives back is a hook for the texts in the
 * language that is chosen; whatever calls it waits until they are there.
 */
export function textsOfPart<Key extends string>(
  folder: string,
  catalogues: Record<string, () => Promise<Record<Key, string>>>,
): () => Texts<Key> {
  const loaded = new Map<LanguageTag, Promise<Texts<Key>>>();
  const load = async ({ tag, intl }: Language) => {
    const find = catalogues[`${folder}${tag}.json`];
    if (!find) throw new Error(`no catalogue of ${tag}`);
    return new Texts(intl, await find());
  };
  const textsOf = (language: Language) => {
    let texts = loaded.get(language.tag);
    if (!texts) {
      texts = load(language);
      loaded.set(language.tag, texts);
      texts.catch(() => loaded.delete(language.tag)); // so that it is tried again
    }
    return texts;
  };
  return function useTexts() {
    return use(textsOf(useWording().language));
  };
}
