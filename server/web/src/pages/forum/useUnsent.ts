import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** What is written and has not been sent. */
export interface Unsent {
  title: string;
  text: string;
}

/**
 * Keeps what is written in the memory of the page, so that going to another page and back loses nothing, and warns
 * before the page is left for good with something that is kept nowhere else. It is forgotten with all answers when
 * somebody else signs in.
 */
export function useUnsent(place: string, first: Unsent, isSafe: boolean) {
  const answers = useQueryClient();
  const key = ['unsent', place];
  const [written, setWritten] = useState<Unsent>(() => answers.getQueryData<Unsent>(key) ?? first);
  const write = (part: Partial<Unsent>) => {
    const next = { ...written, ...part };
    setWritten(next);
    answers.setQueryDefaults(key, { gcTime: Infinity, staleTime: Infinity });
    answers.setQueryData(key, next);
  };
  const forget = () => {
    setWritten({ title: '', text: '' });
    answers.removeQueries({ queryKey: key, exact: true });
  };
  const risks = !isSafe && (written.text.trim() !== '' || written.title.trim() !== '');
  useEffect(() => {
    if (!risks) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
    };
  }, [risks]);
  return { written, write, forget };
}
