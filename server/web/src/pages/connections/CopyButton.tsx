import { useState } from 'react';
import { Button } from '../../components/button/Button';
import { Icon, type IconName } from '../../components/icon/Icon';
import { useWording } from '../../language/LanguageContext';

/** Puts a text on the clipboard and says that it did. The text is made when it is asked for. */
export function CopyButton({ label, icon, text }: { label: string; icon: IconName; text: () => string }) {
  const { t } = useWording();
  const [copied, setCopied] = useState('');
  return (
    <Button
      onClick={() => {
        const wanted = text();
        void navigator.clipboard.writeText(wanted).then(() => {
          setCopied(wanted);
        });
      }}
    >
      <Icon name={icon} />
      <span aria-live="polite">{copied ? t('entity.copied') : label}</span>
    </Button>
  );
}
