import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { speak } from './language/LanguageProvider';
import { wantedLanguages } from './language/languages';

// After an upgrade of the server a page that is still open asks for parts that are gone: the new page has them.
addEventListener('vite:preloadError', () => {
  location.reload();
});

const root = document.getElementById('root');
if (root) {
  const wording = await speak(wantedLanguages());
  createRoot(root).render(
    <StrictMode>
      <App wording={wording} />
    </StrictMode>,
  );
}
