import type { ReactNode } from 'react';
import type { Wrong as Told } from '../../api/useChange';
import { WrongText } from '../../components/form/Form';
import { reasonOf } from '../../components/states/States';
import { useWording } from '../../language/LanguageContext';
import styles from './Problems.module.css';

/** What is wrong with a change that has no form. */
export function Problems({ of: { wrong, error } }: { of: { wrong: Told[]; error: Error | null } }) {
  const { t } = useWording();
  return (
    <>
      {wrong.map((one) => (
        <WrongText key={one.message} wrong={one} />
      ))}
      {error && <Wrong>{t(reasonOf(error))}</Wrong>}
    </>
  );
}

/** What went wrong, where no field is wrong. */
export function Wrong({ children }: { children: ReactNode }) {
  return (
    <p className={styles.wrong} role="alert">
      {children}
    </p>
  );
}
