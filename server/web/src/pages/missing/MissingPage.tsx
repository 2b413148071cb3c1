import { Link } from 'wouter';
import { homePath } from '../../app/routes';
import { Title } from '../../components/title/Title';
import { Empty } from '../../components/states/States';
import { useWording } from '../../language/LanguageContext';

/** For addresses that lead nowhere. */
export function MissingPage() {
  const { t } = useWording();
  return (
    <>
      <Title>{t('missing.title')}</Title>
      <Empty title={t('missing.title')}>
        <Link href={homePath}>{t('frame.home')}</Link>
      </Empty>
    </>
  );
}
