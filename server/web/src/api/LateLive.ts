import type { Follower, Live } from './live';

/** The connection for what is followed. Its part of the program is loaded when somebody first follows something. */
export class LateLive {
  private loading: Promise<Live> | undefined;
  private live: Live | undefined;

  /** Follows until what it gives back is called. */
  follow(follower: Follower): () => void {
    let left = false;
    let leave: (() => void) | undefined;
    this.loading ??= import('./live').then(({ newLive }) => (this.live = newLive()));
    this.loading.then(
      (live) => {
        if (!left) leave = live.follow(follower);
      },
      () => {
        this.loading = undefined; // whoever follows next tries again
        if (!left) follower.onState('ended');
      },
    );
    return () => {
      left = true;
      leave?.();
    };
  }

  /** Begins anew, as somebody else. */
  renew(): void {
    this.live?.renew();
  }
}
