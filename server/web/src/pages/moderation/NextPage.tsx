import { Button } from '../../components/button/Button';
import { useAccountTexts } from '../../language/accountTexts';

/** The way to what comes after the part of a list that is shown. */
export function NextPage({ go }: { go: () => void }) {
  const { t } = useAccountTexts();
  return (
    <div>
      <Button onClick={go}>{t('next')}</Button>
    </div>
  );
}
