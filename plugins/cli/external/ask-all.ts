import type { LinkAnswer } from "./ask-link.ts";

/** The bounds of a look at many addresses. */
export interface Bounds {
  /** How many hosts are asked at once. One host is asked one thing at a time. */
  readonly atOnce: number;
  /** When to stop asking, in milliseconds since 1970. */
  readonly until: number;
  readonly now: () => number;
}

/**
 * Asks addresses, a few hosts at once and each host one thing after the other.
 * @returns the answers, by address; those that were not asked for want of time are not among them
 */
export async function askAll(
  addresses: readonly string[],
  ask: (address: string) => Promise<LinkAnswer>,
  { atOnce, until, now }: Bounds,
): Promise<Map<string, LinkAnswer>> {
  const answers = new Map<string, LinkAnswer>();
  const byHost = new Map<string, string[]>();
  for (const address of addresses) {
    const { hostname } = new URL(address);
    byHost.set(hostname, [...(byHost.get(hostname) ?? []), address]);
  }
  const hosts = [...byHost.values()];
  const work = async (): Promise<void> => {
    for (let host = hosts.shift(); host !== undefined; host = hosts.shift()) {
      for (const address of host) {
        if (now() >= until) return;
        answers.set(address, await ask(address));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}
