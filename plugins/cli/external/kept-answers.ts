import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { WORK } from "../folders.ts";
import type { LinkAnswer } from "./ask-link.ts";

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** Beyond this the oldest go. */
const MOST_KEPT = 20_000;

const kept = z.record(
  z.string(),
  z.object({ state: z.enum(["fine", "dead", "unknown"]), reason: z.string(), at: z.number() }),
);

/** What was answered, and when, in milliseconds since 1970. */
export type KeptAnswers = Map<string, LinkAnswer & { readonly at: number }>;

/** What was found out less than a week ago; nothing of what could not be told. */
export function keptAnswers(root: string, now: number): KeptAnswers {
  try {
    const { data = {} } = kept.safeParse(JSON.parse(readFileSync(fileIn(root), "utf8")));
    const fresh = Object.entries(data).filter(
      ([, { at, state }]) => state !== "unknown" && at <= now && now - at < WEEK,
    );
    return new Map(fresh);
  } catch {
    // There is none yet, or it is damaged: all is asked again.
    return new Map();
  }
}

/** Keeps answers for a week. Where that cannot be done, all is asked again the next time. */
export function keepAnswers(root: string, answers: KeptAnswers): void {
  const file = fileIn(root);
  const temporary = `${file}-${process.pid}`;
  const last = [...answers]
    .filter(([, { isLost }]) => !isLost)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, MOST_KEPT);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, `${JSON.stringify(Object.fromEntries(last), null, 1)}\n`);
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}

function fileIn(root: string): string {
  return join(root, WORK, "external-links.json");
}
