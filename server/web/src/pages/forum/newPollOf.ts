import type { PollInput } from '../../api/gql/graphql';
import type { Written } from '../../components/form/Form';

/** The poll that was written. */
export function pollOf(written: Written): PollInput {
  const options = written('options')
    .split('\n')
    .map((line) => line.trim());
  return {
    question: written('question'),
    options: options.filter(Boolean),
    multiple: written('multiple') === 'yes',
  };
}
