import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { LanguageContext, Wording } from './LanguageContext';
import { keepLanguage, loadCatalogue, negotiate, type LanguageTag } from './languages';

/** Gives texts to all below, and loads those of another language when it is chosen. */
export function LanguageProvider({ first, children }: { first: Wording; children: ReactNode }) {
  const [wording, setWording] = useState(first);
  const choose = useCallback((tag: LanguageTag) => {
    keepLanguage(tag);
    void speak([tag]).then(setWording);
  }, []);
  const spoken = useMemo(() => ({ wording, choose }), [wording, choose]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

/** Loads the wording of the first language that is spoken, and tells the page. */
export async function speak(wanted: readonly string[]): Promise<Wording> {
  const language = negotiate(wanted);
  const wording = new Wording(language, await loadCatalogue(language.tag));
  document.documentElement.lang = language.tag;
  return wording;
}
