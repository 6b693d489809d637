import type { Command } from "./command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { dev } from "./commands/dev.ts";
import { importBlog } from "./commands/import.ts";
import { run } from "./commands/run.ts";

/** Every command of `diptych`, by its name, in the order in which they are told of. `help.js` says what each does. */
export const COMMANDS: Readonly<Record<string, Command>> = { dev, build, check, run, import: importBlog };
