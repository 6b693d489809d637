import { clockOf, momentsOf } from "../../catalog/link/moments.ts";
import { fileRoles } from "../../catalog/read/file-roles.ts";
import type { ReadFile } from "../../catalog/read/read-file.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { scanOf } from "./read-files.ts";

/** The moments at which the site becomes another one by itself, in their order: fact `moments`. */
export function momentsRule(): Rule {
  return {
    name: "moments",
    keys: () => [""],
    answer: (_key, read) => {
      const moments = [...fileRoles(scanOf(read)).keys()].flatMap((path) => {
        const said = read<ReadFile>(`read:${path}`);
        return said ? momentsOf(said) : [];
      });
      return { facts: { moments: [...new Set(moments)].sort((a, b) => a - b) } };
    },
  };
}

/**
 * The last of those moments that has come: fact `clock-now`. The time itself (`now`) is another one at every build, and nothing
 * but this looks at it.
 */
export function clockRule(): Rule {
  return {
    name: "clock",
    keys: () => [""],
    answer: (_key, read) => {
      const { clock } = clockOf(
        read<readonly number[]>("moments") ?? [],
        read<number>("now") ?? Number.MAX_SAFE_INTEGER,
      );
      return { facts: { "clock-now": clock } };
    },
  };
}
