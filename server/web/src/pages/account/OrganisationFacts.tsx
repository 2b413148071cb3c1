import type { OwnOrganisationFragment } from '../../api/gql/graphql';
import { ForeignLink } from '../../components/link/ForeignLink';
import { useAccountTexts } from '../../language/accountTexts';
import { useWording } from '../../language/LanguageContext';
import styles from './OrganisationFacts.module.css';

/** What an organisation says of itself. */
export function OrganisationFacts({ of }: { of: Omit<OwnOrganisationFragment, 'id'> }) {
  const { t } = useAccountTexts();
  const { country, day } = useWording();
  const facts = [
    [t('apply.kind'), t(`organisationKind.${of.kind}`)],
    [t('field.country'), country(of.country)],
    [t('apply.website'), of.website && <ForeignLink href={of.website}>{of.website}</ForeignLink>],
    [t('apply.register'), of.register],
    [t('apply.interest'), of.interest],
    [t('application.date'), day(of.applied)],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
