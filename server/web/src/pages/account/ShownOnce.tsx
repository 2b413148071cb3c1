import { useState } from 'react';
import { Button } from '../../components/button/Button';
import { saveFile } from '../../components/file/file';
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
      <div className={styles.actions}>
        <Button
          onClick={() =>
            void navigator.clipboard.writeText(all).then(() => {
              setCopied(true);
            })
          }
        >
          {t(copied ? 'copied' : 'copy')}
        </Button>
        {file && (
          <Button
            onClick={() => {
              saveFile(new Blob([all], { type: 'text/plain' }), file);
            }}
          >
            {t('download')}
          </Button>
        )}
      </div>
    </div>
  );
}
