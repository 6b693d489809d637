#!/usr/bin/env node
import { HELP } from "./help.js";

/** What Node says, by its version, where a module still waits for something that can no longer come. */
const UNSETTLED = [0, 13];

const args = process.argv.slice(2);
// Whoever asks for help waits for nothing to be loaded.
const isHelp = args.length === 1 && (args[0] === "--help" || args[0] === "-h");
if (isHelp) process.stdout.write(HELP);
else {
  const { loadEngine } = await import("./load-engine.js");
  const { main } = await loadEngine("main");
  // Node ends in silence where nothing is left that a command could wait for, done or not.
  const tellsOfEnd = (code) => {
    // Whoever ends it on purpose has another code.
    if (!UNSETTLED.includes(code)) return;
    process.exitCode = 1;
    process.stderr.write(
      "diptych: a process that the command waited for has ended; nothing more was done. Try again.\n",
    );
  };
  process.once("exit", tellsOfEnd);
  const code = await main(args, process.cwd());
  process.off("exit", tellsOfEnd);
  // Pagefind's process would keep a command that is done from ending; what was printed is let out first.
  process.stdout.write("", () => process.exit(code));
}
