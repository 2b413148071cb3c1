import { useWording } from '../../language/LanguageContext';
import styles from './DataPage.module.css';

const tiers = ['A', 'B', 'C'] as const;

/** How statements become a graph, and what the letters beside them mean. */
export function Methods() {
  const { t } = useWording();
  return (
    <section className={styles.section} aria-labelledby="methods">
      <h2 id="methods">{t('data.methods')}</h2>
      <p className={styles.text}>{t('data.methods.text')}</p>
      <dl className={styles.tiers}>
        {tiers.map((tier) => (
          <div key={tier} className={styles.tier}>
            <dt>
              <span className={styles.letter}>{tier}</span>
              {t(`tier.${tier}`)}
            </dt>
            <dd>{t(`data.tier.${tier}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.text}>{t('data.methods.time')}</p>
      <p className={styles.text}>{t('data.methods.privacy')}</p>
    </section>
  );
}
