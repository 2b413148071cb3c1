import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { PreviewDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { Button } from '../../components/button/Button';
import { Icon } from '../../components/icon/Icon';
import { Failed, Loading } from '../../components/states/States';
import { useForumTexts } from '../../language/forumTexts';
import { useWording } from '../../language/LanguageContext';
import styles from './Editor.module.css';
import { bytesOf, marked, mostBytes, type Mark } from './marking';
import { Prose } from './Prose';

interface Props {
  label: string;
  text: string;
  setText: (text: string) => void;
  /** Sends it: Ctrl or ⌘ with Enter. */
  send?: () => void;
  rows?: number;
  /** Whether the cursor goes there at once, as after "Reply". */
  focused?: boolean;
}

const marks: Mark[] = ['bold', 'italic', 'quote', 'list', 'link'];

/** A text in Markdown, and how it will look. */
export function Editor({ label, text, setText, send, rows = 7, focused = false }: Props) {
  const { t } = useForumTexts();
  const id = useId();
  const [shown, setShown] = useState<'write' | 'preview'>('write');
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={styles.editor}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.bar}>
        <div className={styles.tabs} role="group" aria-label={label}>
          {(['write', 'preview'] as const).map((one) => (
            <Button
              key={one}
              look={one === shown ? 'plain' : 'quiet'}
              aria-pressed={one === shown}
              onClick={() => {
                setShown(one);
              }}
            >
              {t(`write.${one}`)}
            </Button>
          ))}
        </div>
        {shown === 'write' && <Tools area={area} setText={setText} />}
      </div>
      <textarea
        id={id}
        ref={area}
        className={styles.area}
        hidden={shown === 'preview'}
        value={text}
        rows={rows}
        dir="auto"
        aria-describedby={`${id}-hint`}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked to write here
        autoFocus={focused}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send?.();
        }}
      />
      {shown === 'preview' && <Preview text={text} />}
      <p id={`${id}-hint`} className={styles.hint}>
        {t('write.hint')} <Size text={text} />
      </p>
    </div>
  );
}

function Tools({
  area,
  setText,
}: {
  area: React.RefObject<HTMLTextAreaElement | null>;
  setText: (text: string) => void;
}) {
  const { t } = useForumTexts();
  const apply = (mark: Mark) => {
    const field = area.current;
    if (!field) return;
    const change = marked(field.value, field.selectionStart, field.selectionEnd, mark);
    field.focus();
    field.setSelectionRange(change.from, change.to);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to write that "undo" of the browser knows
    if (!document.execCommand('insertText', false, change.text)) {
      field.setRangeText(change.text, change.from, change.to);
      setText(field.value);
    }
    field.setSelectionRange(change.start, change.end);
  };
  return (
    <div className={styles.tools} role="group" aria-label={t('write.tools')}>
      {marks.map((mark) => (
        <button
          key={mark}
          type="button"
          className={styles.tool}
          aria-label={t(`write.${mark}`)}
          title={t(`write.${mark}`)}
          onClick={() => {
            apply(mark);
          }}
        >
          <Icon name={mark} />
        </button>
      ))}
    </div>
  );
}

/** Made by the server as it makes the post, so that it is exactly what will be shown. */
function Preview({ text }: { text: string }) {
  const { t } = useForumTexts();
  const isEmpty = text.trim() === '';
  const { data, error, refetch } = useAsk(PreviewDocument, { text }, { enabled: !isEmpty });
  return (
    <div className={styles.preview} aria-live="polite">
      {isEmpty && <p>{t('write.nothing')}</p>}
      {!isEmpty && error && <Failed error={error} retry={() => void refetch()} />}
      {!isEmpty && !data && !error && <Loading />}
      {!isEmpty && data && <Prose html={data.preview} />}
    </div>
  );
}

const nearly = 0.8;

function Size({ text }: { text: string }) {
  const { t } = useForumTexts();
  const { number } = useWording();
  const bytes = bytesOf(text);
  if (bytes < mostBytes * nearly) return null;
  return (
    <strong role="status" data-over={bytes > mostBytes}>
      {t('write.bytes', { bytes: number(bytes), most: number(mostBytes) })}
    </strong>
  );
}
