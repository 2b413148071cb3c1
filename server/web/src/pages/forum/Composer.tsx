import { useId, type KeyboardEvent } from 'react';
import { AddPostDocument } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { Button } from '../../components/button/Button';
import { useForumTexts } from '../../language/forumTexts';
import { Problems } from '../account/Problems';
import styles from './Composer.module.css';
import { DraftNote } from './DraftNote';
import { Editor } from './Editor';
import { memberName } from './memberName';
import type { ShownPost } from './posts';
import { useTopic } from './topicContext';
import { useAttempt } from './useAttempt';
import { useDraft } from './useDraft';

interface Props {
  /** The post that is answered; null for none. */
  answered: ShownPost | null;
  clearAnswered: () => void;
  /** A post was added. */
  added: (post: ShownPost) => void;
}

/** Writes a post. What is written is kept as a draft until it is sent. */
export default function Composer({ answered, clearAnswered, added }: Props) {
  const { t } = useForumTexts();
  const { topic, put } = useTopic();
  const draft = useDraft({ topic: topic.id }, topic.draft ?? null);
  const change = useChange(AddPostDocument, { quiet: true });
  const attempt = useAttempt();
  const { text } = draft.written;
  const isChat = topic.space.form === 'CHAT';
  const setText = (next: string) => {
    draft.write({ text: next });
  };
  const send = () => {
    if (change.busy || text.trim() === '') return;
    const replyTo = answered?.id ?? null;
    const input = { topic: topic.id, text, replyTo, once: attempt.name(text + (replyTo ?? '')) };
    void change.run({ input }).then((payload) => {
      if (!payload) return; // the text stays
      attempt.done();
      draft.done();
      clearAnswered();
      if (!payload.post) return;
      put(payload.post);
      added(payload.post);
    });
  };
  return (
    <section className={styles.composer} data-chat={isChat} aria-label={t('write.title')} id="write">
      {answered && (
        <p className={styles.answering}>
          {t('write.answering', { who: memberName(answered.author, t), number: answered.number })}
          <Button look="quiet" onClick={clearAnswered}>
            {t('write.notAnswering')}
          </Button>
        </p>
      )}
      {isChat ? (
        <Line text={text} setText={setText} send={send} />
      ) : (
        <Editor
          key={answered?.id ?? ''}
          label={t('write.title')}
          text={text}
          setText={setText}
          send={send}
          focused={answered !== null}
        />
      )}
      <Problems of={change} />
      <div className={styles.actions}>
        <Button look="primary" aria-disabled={change.busy || text.trim() === ''} onClick={send}>
          {t(topic.space.form === 'QUESTIONS' ? 'write.answer' : 'write.send')}
        </Button>
        <DraftNote state={draft.state} savedAt={draft.savedAt} />
      </div>
    </section>
  );
}

interface LineProps {
  text: string;
  setText: (text: string) => void;
  send: () => void;
}

/** A line of a chat: Enter sends it. */
function Line({ text, setText, send }: LineProps) {
  const { t } = useForumTexts();
  const id = useId();
  return (
    <div className={styles.lineBox}>
      <label htmlFor={id} className="for-ears">
        {t('chat.write')}
      </label>
      <textarea
        id={id}
        className={styles.line}
        value={text}
        rows={1}
        dir="auto"
        placeholder={t('chat.write')}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {t('chat.hint')}
      </p>
    </div>
  );
}
