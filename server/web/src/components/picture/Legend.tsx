import type { EntityKind } from '../../api/gql/graphql';
import { useWording } from '../../language/LanguageContext';
import { KindIcon } from '../kind/KindIcon';
import { kindOrder } from '../kind/kinds';
import { families, familyOf } from '../relation/relationFamily';
import styles from './Legend.module.css';
import { LineSample } from './LineSample';
import type { PictureData } from './picture';

/** What the shapes and lines of a picture mean: those that it has, and no others. */
export function Legend({ data }: { data: PictureData }) {
  const { t } = useWording();
  const kinds = new Set<EntityKind>(data.nodes.map((node) => node.kind));
  const drawn = new Set(data.ties.map((tie) => familyOf(tie.kind)));
  return (
    <ul className={styles.legend} aria-label={t('picture.legend')}>
      {kindOrder
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <KindIcon kind={kind} />
            {t(`kind.${kind}`)}
          </li>
        ))}
      {families
        .filter((family) => drawn.has(family))
        .map((family) => (
          <li key={family}>
            <LineSample family={family} />
            {t(`picture.family.${family}`)}
          </li>
        ))}
      {data.ties.some((tie) => tie.ended) && (
        <li>
          <LineSample family="office" opacity={0.5} />
          {t('picture.ended')}
        </li>
      )}
      {data.ties.some((tie) => tie.tier === 'C') && (
        <li>
          <LineSample family="office" dashed />
          {t('picture.unsure')}
        </li>
      )}
    </ul>
  );
}
