/** Failed logins allowed within the window before the door stays shut. */
export interface LoginRules {
  readonly windowMs: number;
  /** For one login from one address; for one login from anywhere; from one address for any login. */
  readonly perLoginAndAddress: number;
  readonly perLogin: number;
  readonly perAddress: number;
}

export const usualLoginRules: LoginRules = { windowMs: 15 * 60_000, perLoginAndAddress: 8, perLogin: 40, perAddress: 80 };

/** Keys remembered at most; the oldest go first, so that a flood of invented logins cannot fill the memory. */
const mostKeys = 20_000;

/**
 * Counts failed logins in memory. An attempt counts when it begins and is taken back when it succeeds,
 * so that a hundred at once do not slip in while the first is still being checked.
 */
export class LoginLimit {
  private readonly failures = new Map<string, number[]>();
  constructor(private readonly rules: LoginRules = usualLoginRules) {}

  /** Zero: go ahead, it is counted. Otherwise the seconds to wait, and nothing is counted. */
  begin(login: string, address: string, now: Date): number {
    const time = now.getTime();
    const limits = this.keys(login, address);
    for (const [key, most] of limits) {
      const recent = this.recent(key, time);
      const oldest = recent[recent.length - most];
      if (recent.length >= most && oldest !== undefined) return Math.max(1, Math.ceil((oldest + this.rules.windowMs - time) / 1000));
    }
    for (const [key] of limits) this.remember(key, [...this.recent(key, time), time]);
    return 0;
  }

  /** The password was right: what this login failed from this address is forgotten, and this attempt does not count elsewhere. */
  succeeded(login: string, address: string, begunAt: Date): void {
    const [pair, ...others] = this.keys(login, address).map(([key]) => key);
    if (pair !== undefined) this.failures.delete(pair);
    for (const key of others) {
      const times = this.failures.get(key) ?? [];
      const index = times.lastIndexOf(begunAt.getTime());
      if (index >= 0) times.splice(index, 1);
    }
  }

  private keys(login: string, address: string): readonly (readonly [string, number])[] {
    return [
      [JSON.stringify(['both', login, address]), this.rules.perLoginAndAddress],
      [JSON.stringify(['login', login]), this.rules.perLogin],
      [JSON.stringify(['address', address]), this.rules.perAddress],
    ];
  }

  private recent(key: string, time: number): number[] {
    return (this.failures.get(key) ?? []).filter((at) => at > time - this.rules.windowMs);
  }

  private remember(key: string, times: number[]): void {
    this.failures.delete(key);
    this.failures.set(key, times);
    const oldest = this.failures.keys().next();
    if (this.failures.size > mostKeys && !oldest.done) this.failures.delete(oldest.value);
  }
}
