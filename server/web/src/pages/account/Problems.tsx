import type { Wrong } from '../../api/useChange';
import { WrongText } from '../../components/form/Form';
import { reasonOf } from '../../components/states/States';
import { useWording } from '../../language/LanguageContext';

/** What is wrong with a change that has no form. */
export function Problems({ of: { wrong, error } }: { of: { wrong: Wrong[]; error: Error | null } }) {
  const { t } = useWording();
  return (
    <>
      {wrong.map((one) => (
        <WrongText key={one.message} wrong={one} />
      ))}
      {error && <p role="alert">{t(reasonOf(error))}</p>}
    </>
  );
}
