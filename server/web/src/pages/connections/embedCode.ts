import { connectionsPath, embedPath } from '../../app/routes';
import { versionedAddress } from '../../components/version/DataVersion';

/** The address of the frame that shows what this page shows. */
export function embedAddress(version: string, lang: string): string {
  const url = new URL(versionedAddress(version));
  url.pathname = embedPath;
  url.searchParams.set('lang', lang);
  return url.href;
}

/** The address of the whole page that shows what a frame shows. */
export function fullAddress(framed: string): string {
  const url = new URL(framed);
  url.pathname = connectionsPath;
  return url.href;
}

/** What to paste into another page. */
export function embedCode(title: string, lang: string, version: string): string {
  const [address, name] = [embedAddress(version, lang), title].map(attribute);
  return `<iframe src="${address}" title="${name}" width="100%" height="640" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
