import { Button } from '../../components/button/Button';
import { Notice } from '../../components/notice/Notice';
import { useWording } from '../../language/LanguageContext';
import { mostNodes, type Opening } from './exploreShape';
import styles from './Refusal.module.css';

interface Props {
  opening: Opening;
  /** How many entities are drawn already. */
  shown: number;
  open: (opening: Opening) => void;
  close: () => void;
}

/** Says that it would be too many to see anything, and what can be done instead. */
export function Refusal({ opening, shown, open, close }: Props) {
  const { t, number } = useWording();
  const room = Math.min(500, mostNodes - shown);
  return (
    <Notice tone="care">
      <div className={styles.refusal} role="alert">
        <p>{t('explore.refused', { count: number(opening.count), most: number(mostNodes) })}</p>
        <p className={styles.ways}>
          {room > 0 && (
            <Button
              onClick={() => {
                open({ ...opening, count: room });
              }}
            >
              {t('explore.best', { count: number(room) })}
            </Button>
          )}
          <Button look="quiet" onClick={close}>
            {t('explore.dismiss')}
          </Button>
        </p>
      </div>
    </Notice>
  );
}
