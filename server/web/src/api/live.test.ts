import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Live, pace, type Follower, type LiveState, type Socket } from './live';
import type { Heard, Said } from './liveProtocol';

/** A socket whose other end is the test. */
class Line implements Socket {
  readyState = 1;
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  onerror: Socket['onerror'] = null;
  readonly said: Said[] = [];
  closed = false;

  send = (text: string) => void this.said.push(JSON.parse(text) as Said);
  close = () => {
    this.closed = true;
    this.readyState = WebSocketState.CLOSED;
  };
  opens = () => {
    this.onopen?.call(this as never, new Event('open'));
  };
  hears = (heard: Heard) => {
    this.gets(JSON.stringify(heard));
  };
  gets = (data: string) => {
    this.onmessage?.call(this as never, new MessageEvent('message', { data }));
  };
  breaks = (code: number) => {
    this.readyState = WebSocketState.CLOSED;
    this.onclose?.call(this as never, Object.assign(new Event('close'), { code }) as CloseEvent);
  };
  subscriptions = () => this.said.filter((said) => said.type === 'subscribe');
}

const WebSocketState = { OPEN: 1, CLOSED: 3 };

let lines: Line[];
let live: Live;

function line(): Line {
  const last = lines.at(-1);
  if (!last) throw new Error('nothing was opened');
  return last;
}

/** Follows, and notes what comes. */
function follow(after: string | null = null) {
  const seen = { states: [] as LiveState[], codes: [] as string[], texts: [] as unknown[], gaps: 0 };
  const follower: Follower = {
    documentId: 'sha256:1',
    variables: { topic: 't' },
    after,
    onEvent: ({ postAdded }) => seen.texts.push((postAdded as unknown as { text: string }).text),
    onGap: () => seen.gaps++,
    onState: (state, error) => {
      seen.states.push(state);
      if (error) seen.codes.push(error.code);
    },
  };
  return { seen, stop: live.follow(follower) };
}

function acknowledge() {
  line().opens();
  line().hears({ type: 'connection_ack' });
}

function event(id: string, text: string) {
  const postAdded = { cursor: `after ${text}`, text };
  line().hears({ type: 'next', id, payload: { data: { postAdded } } });
}

function refuse(id: string, code: string) {
  line().hears({ type: 'error', id, payload: [{ message: 'no', extensions: { code } }] });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', WebSocketState);
  lines = [];
  live = new Live(
    () => {
      const opened = new Line();
      lines.push(opened);
      return opened;
    },
    () => 1,
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('following', () => {
  it('begins once the server has acknowledged the connection', () => {
    const { seen } = follow('begin');
    line().opens();
    expect(line().said).toEqual([{ type: 'connection_init' }]);
    line().hears({ type: 'connection_ack' });
    expect(line().subscriptions()).toEqual([
      {
        type: 'subscribe',
        id: '1',
        payload: { documentId: 'sha256:1', variables: { topic: 't', after: 'begin' } },
      },
    ]);
    event('1', 'a');
    expect(seen).toMatchObject({ states: ['connecting', 'live'], texts: ['a'] });
  });

  it('takes one connection for all, and none once nobody follows', () => {
    const { stop: first } = follow();
    acknowledge();
    const { seen, stop } = follow();
    event('2', 'b');
    first();
    expect(line().said.at(-1)).toEqual({ type: 'complete', id: '1' });
    stop();
    vi.advanceTimersByTime(pace.idle - 1);
    expect(line().closed).toBe(false);
    vi.advanceTimersByTime(1);
    expect([lines.length, line().closed, seen.texts]).toEqual([1, true, ['b']]);
  });

  it('says nothing of events that come after it was stopped', () => {
    const { seen, stop } = follow();
    acknowledge();
    stop();
    event('1', 'late');
    expect(seen.texts).toEqual([]);
  });

  it('without a cursor, it says that what was read before may be old', () => {
    const { seen } = follow();
    expect(seen.gaps).toBe(0);
    acknowledge();
    expect(seen.gaps).toBe(1);
    event('1', 'a');
    line().breaks(1006);
    vi.advanceTimersByTime(pace.first);
    acknowledge();
    expect(seen.gaps).toBe(1);
  });

  it('as somebody else, it begins anew over another connection', () => {
    const { seen } = follow();
    acknowledge();
    event('1', 'a');
    live.renew();
    expect([lines.length, lines[0]?.closed]).toEqual([2, true]);
    acknowledge();
    expect(line().subscriptions()[0]?.payload.variables['after']).toBe(null);
    expect(seen).toMatchObject({ gaps: 2, states: ['connecting', 'live', 'reconnecting', 'live'] });
  });

  it('answers a ping, and passes over what it does not understand', () => {
    follow();
    acknowledge();
    line().hears({ type: 'ping' });
    for (const odd of ['', 'null', '{', '"next"', '{"type":"unknown"}']) line().gets(odd);
    expect(line().said.at(-1)).toEqual({ type: 'pong' });
  });
});

describe('when the connection is lost', () => {
  it.each([1001, 1006, 1011, 1013, 4408])('by %i, it comes back after the last cursor', (code) => {
    const { seen } = follow();
    acknowledge();
    event('1', 'a');
    line().breaks(code);
    vi.advanceTimersByTime(pace.first);
    acknowledge();
    expect(line().subscriptions()[0]?.payload.variables).toEqual({ topic: 't', after: 'after a' });
    expect(seen.states).toEqual(['connecting', 'live', 'reconnecting', 'live']);
  });

  it('the pauses grow to an end, and a good connection makes them short again', () => {
    follow();
    const pauses: number[] = [];
    const measure = () => {
      const [before, start] = [lines.length, Date.now()];
      while (lines.length === before) vi.advanceTimersByTime(100);
      pauses.push(Date.now() - start);
    };
    for (let n = 0; n < 8; n++) {
      line().breaks(1006);
      measure();
    }
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    acknowledge();
    vi.advanceTimersByTime(pace.good);
    line().breaks(1006);
    measure();
    expect(pauses.at(-1)).toBe(500);
  });

  it('a network that is there again makes it try at once', () => {
    follow();
    for (let n = 0; n < 6; n++) {
      line().breaks(1006);
      vi.advanceTimersByTime(pace.longest);
    }
    line().breaks(1006);
    const before = lines.length;
    live.hurry();
    expect(lines.length).toBe(before + 1);
  });

  it('a server that falls silent is asked, and left when it does not answer', () => {
    const { seen } = follow();
    acknowledge();
    vi.advanceTimersByTime(pace.silence);
    expect(line().said.at(-1)).toEqual({ type: 'ping' });
    line().hears({ type: 'pong' });
    vi.advanceTimersByTime(pace.silence + pace.answer);
    expect([lines[0]?.closed, seen.states.at(-1)]).toEqual([true, 'reconnecting']);
    vi.advanceTimersByTime(pace.first);
    expect(lines.length).toBe(2);
  });
});

describe('when the server refuses', () => {
  it('a cursor that is too old, it begins anew and asks to read again', () => {
    const { seen } = follow('old');
    acknowledge();
    refuse('1', 'RESUME_GAP');
    expect(line().subscriptions().at(-1)?.payload.variables).toEqual({ topic: 't', after: null });
    expect([seen.gaps, seen.states.at(-1)]).toEqual([1, 'live']);
  });

  it.each(['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND', 'BAD_USER_INPUT'])('with %s, it ends', (code) => {
    const { seen } = follow();
    acknowledge();
    refuse('1', code);
    event('1', 'late');
    expect(seen).toMatchObject({ codes: [code], texts: [] });
    expect(seen.states.at(-1)).toBe('ended');
    line().breaks(1006);
    vi.advanceTimersByTime(pace.longest);
    expect(lines.length).toBe(1);
  });

  it('one that is busy is asked again, after the last cursor', () => {
    const { seen } = follow();
    acknowledge();
    event('1', 'a');
    refuse('1', 'OVERLOADED');
    expect(line().subscriptions().length).toBe(1);
    vi.advanceTimersByTime(pace.first);
    expect(line().subscriptions().at(-1)?.payload.variables).toEqual({ topic: 't', after: 'after a' });
    expect(seen.states.at(-1)).toBe('live');
  });

  it('a stream that completes is asked for again, and the answer decides', () => {
    const { seen } = follow();
    acknowledge();
    line().hears({ type: 'complete', id: '1' });
    vi.advanceTimersByTime(pace.first);
    refuse('1', 'NOT_FOUND');
    expect(seen.states).toEqual(['connecting', 'live', 'reconnecting', 'live', 'ended']);
  });

  it.each([4401, 4403])('a connection at once by %i, all ends', (code) => {
    const { seen } = follow();
    line().opens();
    line().breaks(code);
    expect([seen.states.at(-1), seen.codes]).toEqual(['ended', ['FORBIDDEN']]);
  });

  it.each([4401, 4403])('a connection later by %i, it asks again as whoever is signed in now', (code) => {
    const { seen } = follow();
    acknowledge();
    line().breaks(code);
    vi.advanceTimersByTime(pace.first);
    acknowledge();
    refuse('1', 'NOT_FOUND');
    expect(seen.states.at(-1)).toBe('ended');
  });

  it('what this side did wrong, it does not do again', () => {
    const { seen } = follow();
    acknowledge();
    line().breaks(4400);
    vi.advanceTimersByTime(pace.longest);
    expect([lines.length, seen.codes]).toEqual([1, ['UNKNOWN']]);
  });
});
