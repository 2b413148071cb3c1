import { HidePost } from './HidePost';
import { PostHistory } from './PostHistory';
import type { ShownPost } from './posts';
import { RemovePost } from './RemovePost';
import { ReportPost } from './ReportPost';
import { useTopic } from './topicContext';

/** What is done with a post in a place of its own, below it. */
export type Deed = 'history' | 'report' | 'hide' | 'remove';

interface Of {
  post: ShownPost;
  done: () => void;
}

/** The place for it, which is loaded when it is first needed. */
export default function PostDeed({ deed, ...rest }: Of & { deed: Deed }) {
  switch (deed) {
    case 'history':
      return <PostHistory post={rest.post} />;
    case 'report':
      return <ReportPost post={rest.post} />;
    case 'hide':
      return <Hide {...rest} />;
    case 'remove':
      return <RemovePost {...rest} />;
  }
}

function Hide({ post, done }: Of) {
  const { put } = useTopic();
  return (
    <HidePost
      post={post}
      done={(changed) => {
        if (changed) put(changed);
        done();
      }}
    />
  );
}
