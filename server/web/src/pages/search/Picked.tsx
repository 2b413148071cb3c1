import { Link } from 'wouter';
import { PickedDocument } from '../../api/gql/graphql';
import { useAsk } from '../../api/useAsk';
import { addressOf } from '../../address/searchParams';
import { connectionsPath, explorePath } from '../../app/routes';
import { Button } from '../../components/button/Button';
import { ButtonLink } from '../../components/button/ButtonLink';
import { useWording } from '../../language/LanguageContext';
import { exploreShape } from '../explore/exploreShape';
import { connectionsShape, mostNames } from '../connections/connectionsShape';
import styles from './Picked.module.css';

/** The bar of those who were selected; two or more can be connected. */
export function Picked({ picked, clear }: { picked: string[]; clear: () => void }) {
  const { t, list, language } = useWording();
  const { data } = useAsk(
    PickedDocument,
    { ids: picked, lang: [...language.names] },
    { enabled: picked.length > 0, keep: true },
  );
  if (picked.length === 0) return null;
  const names = picked.map((id) => nameOf(data?.nodes.find((node) => node?.id === id)) ?? '…');
  const [from = '', to = '', ...also] = picked;
  return (
    <div className={styles.bar} role="region" aria-label={t('picked.title')}>
      <p role="status">{picked.length === 1 ? t('picked.one', { name: names[0] ?? '' }) : list(names)}</p>
      <div className={styles.actions}>
        {to && picked.length <= mostNames && (
          <ButtonLink look="primary" href={addressOf(connectionsPath, connectionsShape, { from, to, also })}>
            {t(also.length > 0 ? 'picked.connectAll' : 'picked.connect')}
          </ButtonLink>
        )}
        <Link href={addressOf(explorePath, exploreShape, { id: picked })}>{t('explore.go')}</Link>
        <Button look="quiet" onClick={clear}>
          {t('picked.clear')}
        </Button>
      </div>
    </div>
  );
}

function nameOf(node: object | null | undefined): string | undefined {
  return node && 'name' in node ? String(node.name) : undefined;
}
