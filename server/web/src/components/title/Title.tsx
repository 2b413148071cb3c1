import { useWording } from '../../language/LanguageContext';

/** The title of the page, for the tab, the history and screen readers. */
export function Title({ children }: { children: string }) {
  const { t } = useWording();
  const title = `${children} · ${t('name')}`;
  return <title>{title}</title>;
}
