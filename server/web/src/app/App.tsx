import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { forgetWhenTold } from '../api/forgetting';
import { newAnswers } from '../api/useAsk';
import { Loading } from '../components/states/States';
import { LanguageProvider } from '../language/LanguageProvider';
import type { Wording } from '../language/LanguageContext';
import { MissingPage } from '../pages/missing/MissingPage';
import { Crash } from './Crash';
import { Bare, Frame } from './Frame';
import { isEmbedded, routes } from './routes';

/** The whole interface. */
export function App({ wording }: { wording: Wording }) {
  const [answers] = useState(newAnswers);
  useEffect(() => forgetWhenTold(answers), [answers]);
  const [path] = useLocation();
  const Around = isEmbedded(path) ? Bare : Frame;
  return (
    <LanguageProvider first={wording}>
      <QueryClientProvider client={answers}>
        <Around>
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
        </Around>
      </QueryClientProvider>
    </LanguageProvider>
  );
}
