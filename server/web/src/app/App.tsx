import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Route, Switch } from 'wouter';
import { newAnswers } from '../api/useAsk';
import { Loading } from '../components/states/States';
import { LanguageProvider } from '../language/LanguageProvider';
import type { Wording } from '../language/LanguageContext';
import { MissingPage } from '../pages/missing/MissingPage';
import { Crash } from './Crash';
import { Frame } from './Frame';
import { routes } from './routes';

/** The whole interface. */
export function App({ wording }: { wording: Wording }) {
  const [answers] = useState(newAnswers);
  return (
    <LanguageProvider first={wording}>
      <QueryClientProvider client={answers}>
        <Frame>
          <Crash>
            <Suspense fallback={<Loading />}>
              <Switch>
                {routes.map(({ path, Page }) => (
                  <Route key={path} path={path} component={Page} />
                ))}
                <Route component={MissingPage} />
              </Switch>
            </Suspense>
          </Crash>
        </Frame>
      </QueryClientProvider>
    </LanguageProvider>
  );
}
