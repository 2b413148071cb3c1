import type en from '../messages/forum/en.json';
import { textsOfPart } from './partTexts';

/** The texts of the forum, its notifications and the moderation of it. */
export type ForumCatalogue = typeof en;

/** The key of such a text. */
export type ForumKey = keyof ForumCatalogue;

/** Those texts in the language that is chosen. */
export const useForumTexts = textsOfPart<ForumKey>(
  '../messages/forum/',
  import.meta.glob<ForumCatalogue>('../messages/forum/*.json', { import: 'default' }),
);
