import { randomBytes } from 'node:crypto';
import type { Caller } from './Caller';

/**
 * Temporary credentials as STS hands them out.
 *
 * @internal
 */
export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

interface Session {
  readonly caller: Caller;
  readonly sessionToken: string;
  expiresAt: number;
}

// More than 2,000 accounts need in an hour; older ones are forgotten first.
const CAPACITY = 20_000;

/**
 * The sessions that AssumeRole has issued. They expire by the caller's clock,
 * real time, because the caller compares the expiry with its own.
 *
 * @internal
 */
export class SessionStore {
  readonly #sessions = new Map<string, Session>();
  readonly #wallClock: () => number;

  constructor(wallClock: () => number) {
    this.#wallClock = wallClock;
  }

  /** Issues credentials that last `seconds`. */
  issue(caller: Caller, seconds: number): SessionCredentials {
    const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
    const sessionToken = randomBytes(96).toString('base64');
    const expiresAt = this.#wallClock() + seconds * 1000;
    if (this.#sessions.size >= CAPACITY) {
      const oldest = this.#sessions.keys().next().value;
      if (oldest !== undefined) {
        this.#sessions.delete(oldest);
      }
    }
    this.#sessions.set(accessKeyId, { caller, sessionToken, expiresAt });
    return {
      accessKeyId,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken,
      expiration: new Date(expiresAt),
    };
  }

  /** Finds a session, and whether it is over. */
  find(
    accessKeyId: string,
    sessionToken: string | undefined,
  ): { caller: Caller; expired: boolean } | undefined {
    const session = this.#sessions.get(accessKeyId);
    if (!session || session.sessionToken !== sessionToken) {
      return undefined;
    }
    return {
      caller: session.caller,
      expired: session.expiresAt <= this.#wallClock(),
    };
  }

  /** Ends every session now. Returns how many there were. */
  expireAll(): number {
    const now = this.#wallClock();
    for (const session of this.#sessions.values()) {
      session.expiresAt = Math.min(session.expiresAt, now);
    }
    return this.#sessions.size;
  }
}
