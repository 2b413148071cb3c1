import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/states/States';

const Canvas = lazy(() => import('./Canvas'));

/** The canvas, whose code comes when there is something to draw. */
export function Picture(props: ComponentProps<typeof Canvas>) {
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <Canvas {...props} />
    </Suspense>
  );
}
