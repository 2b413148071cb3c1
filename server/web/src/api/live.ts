import { AskError } from './ask';
import {
  errorOf,
  isOwnFault,
  isRefusal,
  protocol,
  readHeard,
  type Heard,
  type Next,
  type Said,
} from './liveProtocol';

/** How it stands with what is followed. It is `ended` for good once the server refuses it. */
export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'ended';

/** Something that is followed. */
export interface Follower {
  documentId: string;
  variables: Record<string, unknown>;
  /** The cursor to go on after; null to begin with what comes next. */
  after: string | null;
  /** An event, in order and each once. */
  onEvent: (data: NonNullable<Next['data']>) => void;
  /** It begins without a cursor: what was read before may have changed since, and has to be read anew. */
  onGap: () => void;
  onState: (state: LiveState, error?: AskError) => void;
}

/** The part of WebSocket that is needed. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose' | 'onerror'> & {
  readonly readyState: number;
};

/** The times in milliseconds. */
export const pace = {
  /** The first pause before another try; it doubles up to `longest`, and a part of it is left to chance. */
  first: 500,
  longest: 30_000,
  /** A connection that held this long was a good one. */
  good: 10_000,
  /** After so long a silence the server is asked whether it is there, and has `answer` to say so. */
  silence: 30_000,
  answer: 10_000,
  /** A connection that nobody needs is kept for the next page this long. */
  idle: 5_000,
} as const;

type Timer = ReturnType<typeof setTimeout>;

/**
 * One connection for all that is followed. It opens with the first follower, comes back by itself when it is lost, and
 * then goes on after the last cursor of each, so that nothing is missed and nothing comes twice.
 */
export class Live {
  private readonly followers = new Map<string, Follower>();
  private readonly waiting = new Map<string, Timer>(); // those that ask again in a moment
  private socket: Socket | null = null;
  private acknowledged = 0; // when; 0 while it is not
  private wasLive = false;
  private tries = 0;
  private lastId = 0;
  private timer: Timer | undefined; // of the next try, or of the end of an idle connection
  private silence: Timer | undefined;

  constructor(
    private readonly open: () => Socket,
    private readonly chance: () => number = Math.random,
  ) {}

  /** Follows until what it gives back is called. */
  follow(follower: Follower): () => void {
    const id = String(++this.lastId);
    this.followers.set(id, follower);
    follower.onState(this.acknowledged ? 'live' : this.wasLive ? 'reconnecting' : 'connecting');
    if (this.acknowledged) this.subscribe(id);
    if (!this.socket) this.connect();
    else if (this.acknowledged) clearTimeout(this.timer);
    return () => {
      if (!this.drop(id)) return;
      if (this.acknowledged) this.say({ type: 'complete', id });
      this.closeWhenIdle();
    };
  }

  /** Tries at once, as when the device has a network again. */
  hurry(): void {
    if (this.socket || this.followers.size === 0) return;
    this.tries = 0;
    this.connect();
  }

  /** Opens the connection anew, as somebody else. What came to the one before is not for the other to go on from. */
  renew(): void {
    if (!this.socket) return;
    clearTimeout(this.silence);
    this.acknowledged = 0;
    this.tries = 0;
    this.leave();
    for (const follower of this.followers.values()) {
      follower.after = null;
      follower.onState('reconnecting');
    }
    this.connect();
  }

  private connect() {
    clearTimeout(this.timer);
    const socket = this.open();
    this.socket = socket;
    socket.onopen = () => {
      this.say({ type: 'connection_init' });
    };
    socket.onmessage = ({ data }: MessageEvent) => {
      if (this.socket !== socket) return;
      this.listen();
      const heard = readHeard(data);
      if (heard) this.hear(heard);
    };
    socket.onerror = null; // a close follows
    socket.onclose = ({ code }) => {
      if (this.socket === socket) this.lost(code);
    };
    this.listen();
  }

  private hear(heard: Heard) {
    switch (heard.type) {
      case 'connection_ack':
        this.acknowledged = Date.now();
        this.wasLive = true;
        for (const [id, follower] of this.followers) {
          follower.onState('live');
          this.subscribe(id);
        }
        this.closeWhenIdle();
        return;
      case 'ping':
        this.say({ type: 'pong' });
        return;
      case 'next':
        this.next(heard.id, heard.payload);
        return;
      case 'error':
        this.refused(heard.id, errorOf(heard.payload));
        return;
      case 'complete':
        this.again(heard.id); // the server's reason, if there is one, comes as the answer
        return;
    }
  }

  private next(id: string, { data, errors }: Next) {
    const follower = this.followers.get(id);
    if (!follower) return;
    const event = data && Object.values(data)[0];
    if (!data || !event) {
      this.refused(id, errorOf(errors));
      return;
    }
    if (event.cursor) follower.after = event.cursor;
    follower.onEvent(data);
  }

  private refused(id: string, error: AskError) {
    const follower = this.followers.get(id);
    if (!follower) return;
    if (error.code === 'RESUME_GAP') {
      follower.after = null;
      this.subscribe(id);
    } else if (error.isPassing) this.again(id);
    else this.end(id, error);
  }

  private end(id: string, error: AskError) {
    const follower = this.followers.get(id);
    if (!this.drop(id)) return;
    follower?.onState('ended', error);
    this.closeWhenIdle();
  }

  /** Asks for one of them again in a moment. */
  private again(id: string) {
    const follower = this.followers.get(id);
    if (!follower || this.waiting.has(id)) return;
    follower.onState('reconnecting');
    const ask = () => {
      this.waiting.delete(id);
      if (!this.acknowledged) return; // it is asked for with the others
      follower.onState('live');
      this.subscribe(id);
    };
    this.waiting.set(id, setTimeout(ask, this.pause()));
  }

  private drop(id: string): boolean {
    clearTimeout(this.waiting.get(id));
    this.waiting.delete(id);
    return this.followers.delete(id);
  }

  private subscribe(id: string) {
    const follower = this.followers.get(id);
    if (!follower || this.waiting.has(id)) return;
    const { documentId, variables, after } = follower;
    this.say({ type: 'subscribe', id, payload: { documentId, variables: { ...variables, after } } });
    if (after === null) follower.onGap(); // only now, so that nothing falls between
  }

  private say(said: Said) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(said));
  }

  /** Notes that the server was heard, and asks for a sign of it when it is silent for long. */
  private listen() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.say({ type: 'ping' });
      this.silence = setTimeout(() => {
        this.leave();
        this.lost(1006);
      }, pace.answer);
    }, pace.silence);
  }

  private lost(code: number) {
    clearTimeout(this.silence);
    const held = this.acknowledged;
    this.socket = null;
    this.acknowledged = 0;
    this.tries = held && Date.now() - held >= pace.good ? 0 : this.tries + 1;
    if (isOwnFault(code) || (isRefusal(code) && !held)) {
      const error = new AskError(isRefusal(code) ? 'FORBIDDEN' : 'UNKNOWN', `closed with ${code}`);
      for (const id of [...this.followers.keys()]) this.end(id, error);
      return;
    }
    for (const id of this.waiting.keys()) clearTimeout(this.waiting.get(id));
    this.waiting.clear();
    if (this.followers.size === 0) return;
    for (const follower of this.followers.values()) follower.onState('reconnecting');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.connect();
    }, this.pause());
  }

  private pause(): number {
    const whole = Math.min(pace.longest, pace.first * 2 ** Math.max(0, this.tries - 1));
    return whole * (0.5 + this.chance() / 2);
  }

  private closeWhenIdle() {
    if (this.followers.size > 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.followers.size > 0) return;
      clearTimeout(this.silence);
      this.acknowledged = 0;
      this.wasLive = false;
      this.leave();
    }, pace.idle);
  }

  private leave() {
    const { socket } = this;
    this.socket = null;
    socket?.close(1000);
  }
}

/** The connection to the server that this page came from. */
export function newLive(): Live {
  const live = new Live(() => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, protocol));
  addEventListener('online', () => {
    live.hurry();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') live.hurry();
  });
  return live;
}
