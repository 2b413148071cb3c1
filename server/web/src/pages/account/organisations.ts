import type { OrganisationKind } from '../../api/gql/graphql';

/** Sorts of organisations, in the order in which they are offered. */
export const kinds: OrganisationKind[] = [
  'CIVIL_SOCIETY',
  'MEDIA',
  'ACADEMIA',
  'INSTITUTION',
  'PARTY',
  'BUSINESS',
];

/** Countries of Europe and around that an organisation can be of. */
export const countries = (
  'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO ' +
  'PL PT RO RS SE SI SK SM TR UA US XK'
).split(' ');
