import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { SaveDraftDocument } from '../../api/gql/graphql';
import { ask } from '../../api/ask';
import { useUnsent, type Unsent } from './useUnsent';

/** How it stands with a draft: whether the server has all of it. */
export type DraftState = 'none' | 'saved' | 'saving' | 'unsaved';

const pause = 1_500;

interface Place {
  topic?: string;
  space?: string;
}

/** What the server kept of it. */
interface Kept {
  title?: string | null;
  text: string;
  saved: string;
}

/** A draft of a post or a topic: it is saved while somebody writes, and is there again on any device. */
export function useDraft(place: Place, kept: Kept | null) {
  const [saved, setSaved] = useState({ at: kept?.saved ?? '', content: contentOf(kept) });
  const [state, setState] = useState<DraftState>(kept ? 'saved' : 'none');
  const isSafe = state === 'saved' || state === 'none';
  const name = place.topic ? `topic ${place.topic}` : `space ${place.space ?? ''}`;
  const unsent = useUnsent(name, { title: kept?.title ?? '', text: kept?.text ?? '' }, isSafe);
  const { written, forget } = unsent;
  const content = contentOf(written);
  const sent = useRef(false);

  const save = useEffectEvent(async () => {
    if (sent.current || content === saved.content || !(place.topic ?? place.space)) return;
    setState('saving');
    try {
      const input = { topic: place.topic ?? null, space: place.space ?? null, ...written };
      const { saveDraft } = await ask(SaveDraftDocument, { input });
      if (saveDraft.userErrors.length > 0) setState('unsaved');
      else {
        setSaved({ at: saveDraft.draft?.saved ?? '', content });
        setState(saveDraft.draft ? 'saved' : 'none');
      }
    } catch {
      setState('unsaved'); // it is tried again with what is written next
    }
  });
  useEffect(() => {
    const timer = setTimeout(() => void save(), pause);
    return () => {
      clearTimeout(timer);
    };
  }, [content]);
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') void save();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      void save();
    };
  }, []);

  const write = (part: Partial<Unsent>) => {
    sent.current = false;
    setState('unsaved');
    unsent.write(part);
  };
  /** It was sent: nothing of it is kept. */
  const done = () => {
    sent.current = true;
    forget();
    setState('none');
    if (!saved.content) return;
    setSaved({ at: '', content: '' });
    const input = { topic: place.topic ?? null, space: place.space ?? null, title: '', text: '' };
    void ask(SaveDraftDocument, { input }).catch(() => undefined); // the server removes it with the post as well
  };
  return { written, write, done, state, savedAt: saved.at };
}

function contentOf(draft: { title?: string | null; text: string } | null): string {
  return draft ? `${draft.title ?? ''}\n${draft.text}`.replace(/^\n$/, '') : '';
}
