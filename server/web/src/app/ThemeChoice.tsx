import { useSyncExternalStore } from 'react';
import { Icon } from '../components/icon/Icon';
import { useWording } from '../language/LanguageContext';
import styles from './Choice.module.css';

const kept = 'spona.theme'; // public/theme.js reads it too
const darkDevice = matchMedia('(prefers-color-scheme: dark)');

/** Switches between the light and the dark page; until then the device decides. */
export function ThemeChoice() {
  const { t } = useWording();
  const dark = useSyncExternalStore(follow, isDark);
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={t('frame.dark')}
      aria-pressed={dark}
      title={t('frame.dark')}
      onClick={() => {
        choose(dark ? 'light' : 'dark');
      }}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  );
}

function choose(theme: 'light' | 'dark') {
  localStorage.setItem(kept, theme);
  document.documentElement.dataset['theme'] = theme;
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : darkDevice.matches;
}

function follow(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  darkDevice.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    darkDevice.removeEventListener('change', changed);
  };
}
