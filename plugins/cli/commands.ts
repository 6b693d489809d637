import type { Command } from "./command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { dev } from "./commands/dev.ts";
import { exportStory } from "./commands/export.ts";
import { run } from "./commands/run.ts";

/** Every command of `diptych`, by its name, in the order in which they are told of. `help.js` says what each does. */
export const COMMANDS: Readonly<Record<string, Command>> = { dev, build, check, run, export: exportStory };
