import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ENGINE } from "../core/engine-folder.ts";
import { engineName } from "../core/engine-name.ts";
import { unifiedDiff } from "../core/unified-diff.ts";
import { originalText, originOf, shortDigest } from "../site/own/ejected-layout.ts";
import { type OwnFile, ownFiles } from "../site/own/own-files.ts";
import { engineLayouts, replacedLayouts } from "../site/own/replaced-layouts.ts";
import { idleFiles } from "./idle-files.ts";

/**
 * `diptych doctor`: what an upgrade has left behind, or a name that is misspelt; what is wrong in posts is for `check`.
 * @returns 0 where everything is in order
 */
export function doctor(root: string): number {
  const { version, node } = engineName();
  const files = ownFiles(root, ENGINE);
  const found = [
    ...oldNode(node),
    ...otherVersion(root, version),
    ...changedCopies(root, files, version),
    ...idleFiles(root, files),
  ];
  process.stdout.write(`Diptych ${version} on Node ${process.versions.node}.\n`);
  for (const text of found) process.stdout.write(`\n${text}`);
  if (found.length === 0) process.stdout.write("Everything is in order.\n");
  return found.length === 0 ? 0 : 1;
}

/** Layouts that were copied from an engine in which they were not what they are now, with the difference. */
function changedCopies(root: string, files: readonly OwnFile[], version: string): string[] {
  const engines = engineLayouts(ENGINE);
  return [...replacedLayouts(files, ENGINE)].flatMap(([stem, [own = ""]]) => {
    const path = engines.get(stem) ?? "";
    const now = readFileSync(join(ENGINE, "layouts", path), "utf8");
    const origin = originOf(readFileSync(join(root, "layouts", own), "utf8"));
    const original = originalText(root, path);
    // One that an author has written of themselves has no original.
    if (original === now || (original === undefined && (!origin || origin.digest === shortDigest(now)))) return [];
    const since = origin && origin.version !== version ? ` since ${origin.version}` : "";
    const difference =
      original === undefined
        ? "What it was when it was copied was not kept, so there is no difference to show.\n"
        : unifiedDiff(original, now, path);
    return [
      `layouts/${own}: what it was copied from has changed${since}. Take over what you want, then run \`diptych eject ${stem} --noted\`.\n${difference}`,
    ];
  });
}

function oldNode(wanted: string): string[] {
  const [least = 0, minor = 0] = (/\d+(?:\.\d+)?/.exec(wanted)?.[0] ?? "").split(".").map(Number);
  const [major = 0, own = 0] = process.versions.node.split(".").map(Number);
  if (major > least || (major === least && own >= minor)) return [];
  return [`Found Node ${process.versions.node}; expected ${wanted.replace(">=", "")} or a later one.\n`];
}

/** Another engine is installed than the blog asks for. */
function otherVersion(root: string, version: string): string[] {
  let asked: unknown;
  try {
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly dependencies?: Readonly<Record<string, unknown>>;
    };
    asked = dependencies?.diptych;
  } catch {
    // Without one, or with a mistake in it, npm says more than this could.
    return [];
  }
  // A range is npm's to judge, and so is an address.
  if (typeof asked !== "string" || !/^\d+\.\d+\.\d+/.test(asked) || asked === version) return [];
  return [`package.json asks for diptych ${asked}; found ${version}. Run \`npm install\`.\n`];
}
