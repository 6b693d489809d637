import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { clockTicksPerSecond } from "./clock-ticks.ts";
import { ProcessTree } from "./process-tree.ts";

/** What a command took, from its start to its end. */
export interface Cost {
  readonly seconds: number;
  /** Seconds of a core, of the command and all that it has started. */
  readonly cpu: number;
  /** Bytes that the largest of its processes held at most. */
  readonly largest: number;
  /** Bytes that all of its processes held at most at one moment. */
  readonly all: number;
}

/**
 * Runs a program to its end. Nothing else may be started meanwhile: its children's time would be counted, too.
 * @param args what `node` is given
 * @throws with what it has written, where it does not end with 0
 */
export async function measureCommand(args: readonly string[], cwd: string): Promise<Cost> {
  const perSecond = clockTicksPerSecond();
  const before = fetchedChildrenTicks();
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => {
      written += data;
    });
  }
  const ended = new Promise<{ code: number | null; at: number }>((resolve, reject) => {
    let at = 0;
    child.on("error", reject);
    child.on("exit", () => {
      at = performance.now();
    });
    child.on("close", (code) => resolve({ code, at }));
  });
  const tree = child.pid === undefined ? undefined : new ProcessTree(child.pid);
  try {
    const { code, at } = await ended;
    if (code !== 0 || !tree) throw new Error(`node ${args.join(" ")} ended with ${code}:\n${written}`);
    return {
      seconds: (at - start) / 1000,
      // Looks miss the last moments of each process; the kernel misses those whose parent did not wait for their end.
      cpu: Math.max(tree.cpu, (fetchedChildrenTicks() - before) / perSecond),
      largest: tree.peakOfLargest,
      all: tree.peakOfAll,
    };
  } finally {
    tree?.stop();
  }
}

/** Two commands one after the other, as one. */
export function joined(one: Cost, other: Cost): Cost {
  return {
    seconds: one.seconds + other.seconds,
    cpu: one.cpu + other.cpu,
    largest: Math.max(one.largest, other.largest),
    all: Math.max(one.all, other.all),
  };
}

/** What children of this process have used that have ended, with what they had started and waited for. */
function fetchedChildrenTicks(): number {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[13]) + Number(fields[14]);
}
