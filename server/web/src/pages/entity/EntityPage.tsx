import { useParams } from 'wouter';
import { useWording } from '../../language/LanguageContext';

/** All that is known of one entity. */
export default function EntityPage() {
  const { t } = useWording();
  const { id } = useParams();
  return <h1>{id ?? t('missing.title')}</h1>;
}
