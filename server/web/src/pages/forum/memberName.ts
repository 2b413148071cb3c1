import type { ForumKey } from '../../language/forumTexts';

/** Somebody, as far as it is known. */
export interface Named {
  handle: string;
  name?: string | null;
}

/** What somebody is called. */
export function memberName(member: Named | null | undefined, t: (key: ForumKey) => string): string {
  if (!member) return t('post.gone');
  return member.name?.trim() ? member.name : member.handle;
}
