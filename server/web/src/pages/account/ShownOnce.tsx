import { useState } from 'react';
import { Button } from '../../components/button/Button';
import { useAccountTexts } from '../../language/accountTexts';
import styles from './ShownOnce.module.css';

/** What is not shown again, to copy or to save. */
export function ShownOnce({ text, lines, file }: { text: string; lines: string[]; file?: string }) {
  const { t } = useAccountTexts();
  const [copied, setCopied] = useState(false);
  const all = lines.join('\n');
  return (
    <div className={styles.box} role="status">
      <p>{text}</p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
      <div>
        <Button
          onClick={() =>
            void navigator.clipboard.writeText(all).then(() => {
              setCopied(true);
            })
          }
        >
          {t(copied ? 'copied' : 'copy')}
        </Button>{' '}
        {file && (
          <Button
            onClick={() => {
              saveText(all, file, 'text/plain');
            }}
          >
            {t('download')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Saves a text as a file of the person. */
export function saveText(text: string, file: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}
