import { useRef } from 'react';

interface Attempt {
  /** The name of an attempt to send a text: the same as long as the text is. */
  name: (content: string) => string;
  /** It was sent: the same text would be another. */
  done: () => void;
}

/** Names attempts, so that what is sent again after a broken connection is not there twice. */
export function useAttempt(): Attempt {
  const last = useRef({ content: '', name: '' });
  return {
    name: (content) => {
      if (last.current.content !== content || !last.current.name)
        last.current = { content, name: randomName() };
      return last.current.name;
    },
    done: () => {
      last.current = { content: '', name: '' };
    },
  };
}

function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('.');
}
