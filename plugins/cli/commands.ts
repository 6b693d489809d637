import type { Command } from "./command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { dev } from "./commands/dev.ts";
import { doctor } from "./commands/doctor.ts";
import { eject } from "./commands/eject.ts";
import { exportStory } from "./commands/export.ts";
import { importBlog } from "./commands/import.ts";
import { init } from "./commands/init.ts";
import { newThing } from "./commands/new.ts";
import { rename } from "./commands/rename.ts";
import { run } from "./commands/run.ts";

/** Every command of `diptych`, by its name, in the order in which they are told of. `help.js` says what each does. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  init,
  dev,
  build,
  check,
  run,
  new: newThing,
  rename,
  import: importBlog,
  export: exportStory,
  eject,
  doctor,
};
