import { oneOf } from '../../address/searchParams';

/** What of moderation is looked at. */
export const moderationShape = {
  part: oneOf('applications', 'reports', 'accounts', 'log'),
  /** Which applications. */
  state: oneOf('APPLIED', 'IDENTIFIED', 'DECLINED'),
};
