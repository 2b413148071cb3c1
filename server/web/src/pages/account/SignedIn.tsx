import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { MeDocument, type MeQuery } from '../../api/gql/graphql';
import { addressOf } from '../../address/searchParams';
import { useAsk } from '../../api/useAsk';
import { signInPath, signUpPath } from '../../app/routes';
import { Empty, Failed, Loading } from '../../components/states/States';
import { useAccountTexts } from '../../language/accountTexts';
import { ProofProvider } from './ProofProvider';
import { signInShape } from './signInShape';

/** Who is signed in. */
export type Me = NonNullable<MeQuery['viewer']>;

const MeContext = createContext<Me | null>(null);

/** Who is signed in, within SignedIn. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('outside of SignedIn');
  return me;
}

/** What is shown to those who are signed in; to others, the way in. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { t } = useAccountTexts();
  const [path] = useLocation();
  const { data, error, refetch } = useAsk(MeDocument, {});
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!data.viewer) {
    return (
      <Empty title={t('signIn.first')}>
        <Link href={addressOf(signInPath, signInShape, { to: path })}>{t('signIn.title')}</Link>
        {dot}
        <Link href={signUpPath}>{t('signUp.title')}</Link>
      </Empty>
    );
  }
  return (
    <MeContext value={data.viewer}>
      <QuickLeave />
      <ProofProvider>{children}</ProofProvider>
    </MeContext>
  );
}

const dot = ' · ';
const quick = 500;

/** Escape twice leaves at once, and Back does not return: somebody may look over the shoulder. */
function QuickLeave() {
  useEffect(() => {
    let last = -quick;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return;
      if (event.timeStamp - last < quick) location.replace('about:blank');
      last = event.timeStamp;
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);
  return null;
}
