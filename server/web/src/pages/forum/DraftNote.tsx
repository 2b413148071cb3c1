import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import styles from './DraftNote.module.css';
import { whenOf } from './moment';
import type { DraftState } from './useDraft';

/** Says whether what is written is kept. */
export function DraftNote({ state, savedAt }: { state: DraftState; savedAt: string }) {
  const { t } = useForumTexts();
  const { language } = useWording();
  return (
    <p className={styles.note} role="status" data-draft={state}>
      {state === 'saved' && t('draft.saved', { when: whenOf(savedAt, language.intl) })}
      {state === 'saving' && t('draft.saving')}
      {state === 'unsaved' && t('draft.unsaved')}
    </p>
  );
}
