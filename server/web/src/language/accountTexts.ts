import type en from '../messages/account/en.json';
import { textsOfPart } from './partTexts';

/** The texts of the pages about accounts. */
export type AccountCatalogue = typeof en;

/** The key of such a text. */
export type AccountKey = keyof AccountCatalogue;

/** Those texts in the language that is chosen. */
export const useAccountTexts = textsOfPart<AccountKey>(
  '../messages/account/',
  import.meta.glob<AccountCatalogue>('../messages/account/*.json', { import: 'default' }),
);
