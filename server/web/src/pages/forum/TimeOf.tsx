import { useWording } from '../../language/LanguageContext';
import { fullWhenOf, whenOf } from './moment';

/** A moment, in full for whoever points at it. */
export function TimeOf({ at }: { at: string }) {
  const { language } = useWording();
  return (
    <time dateTime={at} title={fullWhenOf(at, language.intl)}>
      {whenOf(at, language.intl)}
    </time>
  );
}
