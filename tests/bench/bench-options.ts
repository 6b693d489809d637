import { parseArgs } from "node:util";
import type { Benchmark } from "./benchmark.ts";

const PARSED = { posts: { type: "string" }, runs: { type: "string" }, edits: { type: "string" } } as const;

export type OptionName = keyof typeof PARSED;

/** What was asked for; what was not said is left to each benchmark. */
export interface BenchOptions {
  /** Sizes of the blogs that are made up: even numbers from 2 on. */
  readonly posts?: readonly number[];
  /** How often each figure is taken, from 1 on. */
  readonly runs?: number;
  /** How many edits are saved, from 1 on. */
  readonly edits?: number;
}

/** What cannot be understood of a command line, told to whoever typed it. */
export class BenchOptionError extends Error {}

/**
 * Reads what follows `npm run bench --`.
 * @param benchmarks all there are, by their names
 * @returns names of the benchmarks to run: all of them where none is named
 * @throws BenchOptionError for unknown names and options, values out of range, and options that would do nothing
 */
export function readBenchOptions(
  args: readonly string[],
  benchmarks: Readonly<Record<string, Pick<Benchmark, "options">>>,
): { readonly names: readonly string[]; readonly options: BenchOptions } {
  const { values, positionals } = parse(args);
  const unknown = positionals.filter((name) => !Object.hasOwn(benchmarks, name));
  if (unknown.length > 0)
    throw new BenchOptionError(
      `No benchmark is called ${unknown.join(", ")}; there are ${Object.keys(benchmarks).join(", ")}.`,
    );
  const names = Object.keys(benchmarks).filter((name) => positionals.length === 0 || positionals.includes(name));
  for (const name of Object.keys(values) as OptionName[])
    if (!names.some((asked) => benchmarks[asked]?.options.includes(name)))
      throw new BenchOptionError(`--${name} changes nothing for ${names.join(", ")}.`);
  const { posts, runs, edits } = values;
  return {
    names,
    options: {
      ...(posts === undefined ? {} : { posts: posts.split(",").map(size) }),
      ...(runs === undefined ? {} : { runs: count("runs", runs) }),
      ...(edits === undefined ? {} : { edits: count("edits", edits) }),
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: PARSED });
  } catch (error) {
    throw new BenchOptionError((error as Error).message);
  }
}

/** Half of a blog's posts are overviews, half deep dives. */
function size(text: string): number {
  if (/^[1-9]\d*$/.test(text) && Number(text) % 2 === 0) return Number(text);
  throw new BenchOptionError(`--posts: found \`${text}\`; expected even numbers from 2 on, such as 100,500.`);
}

function count(name: OptionName, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new BenchOptionError(`--${name}: found \`${text}\`; expected a number from 1 on.`);
}
