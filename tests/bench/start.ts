import { rmSync } from "node:fs";
import { join } from "node:path";
import { createProject, REPOSITORY } from "../support/project.ts";
import type { Benchmark } from "./benchmark.ts";
import { measureCommand } from "./measured-command.ts";
import { median } from "./median.ts";
import { milliseconds, table } from "./table.ts";

const RUNS = 5;

const DIPTYCH = join(REPOSITORY, "plugins/cli/diptych.js");

/** How long one waits for a command that writes no site. */
export const start: Benchmark = {
  question: "How soon does a command answer?",
  options: ["runs"],
  browser: false,
  answer: async (say, { runs = RUNS }) => {
    const project = createProject({}, join(REPOSITORY, "posts"));
    const commands = [
      { name: "node -e 0", args: ["-e", "0"], cold: false },
      { name: "diptych --help", args: [DIPTYCH, "--help"], cold: false },
      { name: "diptych check, the first time", args: [DIPTYCH, "check"], cold: true },
      { name: "diptych check, once more", args: [DIPTYCH, "check"], cold: false },
    ].map((command) => ({ ...command, times: [] as number[] }));
    try {
      for (let run = 0; run < runs; run++) {
        for (const { args, cold, times } of commands) {
          if (cold) rmSync(join(project.root, ".diptych"), { recursive: true, force: true });
          times.push((await measureCommand(args, project.root)).seconds * 1000);
        }
      }
    } finally {
      project.delete();
    }
    say(
      table(
        ["command", "wall", "fastest", "slowest"],
        commands.map(({ name, times }) => [
          name,
          ...[median(times), Math.min(...times), Math.max(...times)].map(milliseconds),
        ]),
      ),
    );
    say(
      `\nWall: median of ${runs}. Checked are the posts of this repository; the first time: without \`.diptych/\`, where the engine` +
        "\nkeeps what it has found out. What tsx keeps of compiled TypeScript is there each time but for the first on a machine.",
    );
  },
};
