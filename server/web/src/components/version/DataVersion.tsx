import { useEffect, useState } from 'react';
import { text, useAddress } from '../../address/searchParams';
import { useWording } from '../../language/LanguageContext';
import { Notice } from '../notice/Notice';

const versionShape = { v: text };

/**
 * Says when the data is no longer what it was: when the address was made (`v`, which Copy link writes), or when this
 * entry of the history was opened. Nothing is stored but in the history of the tab.
 */
export function DataVersion({ version }: { version: string }) {
  const { t } = useWording();
  const [{ v }] = useAddress(versionShape);
  const [seen] = useState(seenVersion);
  useEffect(() => {
    if (seenVersion()) return;
    history.replaceState({ ...(history.state as object | null), dataVersion: version }, '');
  }, [version]);
  if (v && v !== version) return <Notice tone="care">{t('version.changed')}</Notice>;
  if (!v && seen && seen !== version) return <Notice tone="care">{t('version.since')}</Notice>;
  return null;
}

function seenVersion(): string | undefined {
  return (history.state as { dataVersion?: string } | null)?.dataVersion;
}

/** The address of this page with the version of the data that it shows. */
export function versionedAddress(version: string): string {
  const url = new URL(location.href);
  url.searchParams.set('v', version);
  url.hash = '';
  return url.href;
}
