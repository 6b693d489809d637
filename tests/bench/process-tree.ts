import { readdirSync, readFileSync } from "node:fs";
import { clockTicksPerSecond } from "./clock-ticks.ts";

/** One process at one moment. */
interface Sample {
  readonly pid: number;
  /** In memory now, bytes. Pages that processes share are counted in each. */
  readonly resident: number;
  /** At most in memory so far, bytes. */
  readonly peak: number;
  /** Seconds of a core that it has used itself, its children not. */
  readonly cpu: number;
}

/** How often it is looked, in milliseconds. */
const EVERY_MS = 50;

/** What a process and all that it has started use; Linux tells it below `/proc`. */
export class ProcessTree {
  readonly #root: number;
  readonly #timer: NodeJS.Timeout;
  readonly #ticksPerSecond = clockTicksPerSecond();
  /** By process: the largest it ever was, and the last that was known of its time. */
  readonly #known = new Map<number, Sample>();
  #largestSum = 0;
  /** In the tree when it was looked last. */
  #last = new Set<number>();

  /** Looks at once and every 50 ms from then on, until `stop`. */
  constructor(root: number) {
    this.#root = root;
    this.#look();
    this.#timer = setInterval(() => this.#look(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** What all processes together hold in memory now, bytes. */
  get resident(): number {
    return sum(this.#look().map(({ resident }) => resident));
  }

  /** What all together held at most at one look, bytes. */
  get peakOfAll(): number {
    return this.#largestSum;
  }

  /** What the largest process held at most, bytes. */
  get peakOfLargest(): number {
    return Math.max(0, ...[...this.#known.values()].map(({ peak }) => peak));
  }

  /** Seconds of a core that all have used; of each that has ended, the last moments (less than 50 ms) are missing. */
  get cpu(): number {
    return sum([...this.#known.values()].map(({ cpu }) => cpu));
  }

  #look(): Sample[] {
    const all = descendants(this.#root).flatMap((pid) => readSample(pid, this.#ticksPerSecond) ?? []);
    // A process that has just been forked still shows its parent's memory: it counts from the second look on.
    const samples = all.filter(({ pid }) => pid === this.#root || this.#last.has(pid));
    for (const sample of samples) {
      // One that has ended, and waits to be fetched, holds nothing any more.
      const peak = Math.max(sample.peak, this.#known.get(sample.pid)?.peak ?? 0);
      this.#known.set(sample.pid, { ...sample, peak });
    }
    this.#largestSum = Math.max(this.#largestSum, sum(samples.map(({ resident }) => resident)));
    this.#last = new Set(all.map(({ pid }) => pid));
    return samples;
  }
}

/** A process and all below it; those that have ended meanwhile are left out. */
function descendants(root: number): number[] {
  const found = [root];
  for (const pid of found) {
    for (const thread of attempt(() => readdirSync(`/proc/${pid}/task`)) ?? []) {
      const children = attempt(() => readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8")) ?? "";
      found.push(...children.split(" ").filter(Boolean).map(Number));
    }
  }
  return found;
}

function readSample(pid: number, ticksPerSecond: number): Sample | undefined {
  const status = attempt(() => readFileSync(`/proc/${pid}/status`, "utf8"));
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  if (status === undefined || stat === undefined) return undefined;
  const bytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0) * 1024;
  // The name, in parentheses, may hold anything; user and system time are the 12th and 13th field after it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { pid, resident: bytes("VmRSS"), peak: bytes("VmHWM"), cpu: ticks / ticksPerSecond };
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // It has ended between two reads.
    return undefined;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
