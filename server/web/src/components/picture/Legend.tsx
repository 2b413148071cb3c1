import type { EntityKind } from '../../api/gql/graphql';
import { useWording } from '../../language/LanguageContext';
import { KindIcon } from '../kind/KindIcon';
import { kindOrder } from '../kind/kinds';
import styles from './Legend.module.css';
import { strokeMarks } from './marks';
import { Marks } from './Picture';
import { familyOf, type Family, type PictureData } from './picture';

const familyOrder: Family[] = ['office', 'money', 'ownership', 'kin', 'contract', 'other'];

/** What the shapes and lines of a picture mean: those that it has, and no others. */
export function Legend({ data }: { data: PictureData }) {
  const { t } = useWording();
  const kinds = new Set<EntityKind>(data.nodes.map((node) => node.kind));
  const families = new Set(data.ties.map((tie) => familyOf(tie.kind)));
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
      {familyOrder
        .filter((family) => families.has(family))
        .map((family) => (
          <li key={family}>
            <Sample family={family} />
            {t(`picture.family.${family}`)}
          </li>
        ))}
      {data.ties.some((tie) => tie.ended) && (
        <li>
          <Sample family="office" opacity={0.5} />
          {t('picture.ended')}
        </li>
      )}
      {data.ties.some((tie) => tie.tier === 'C') && (
        <li>
          <Sample family="office" dashed />
          {t('picture.unsure')}
        </li>
      )}
    </ul>
  );
}

function Sample({
  family,
  dashed = false,
  opacity = 1,
}: {
  family: Family;
  dashed?: boolean;
  opacity?: number;
}) {
  return (
    <svg width="34" height="12" opacity={opacity} aria-hidden="true" focusable="false">
      <Marks marks={strokeMarks('M2 6h30', family, dashed)} />
    </svg>
  );
}
