#!/usr/bin/env node
import { HELP } from "./help.js";

const args = process.argv.slice(2);
// Whoever asks for help waits for nothing to be loaded.
const isHelp = args.length === 1 && (args[0] === "--help" || args[0] === "-h");
if (isHelp) process.stdout.write(HELP);
else {
  const { loadEngine } = await import("./compiled-engine.js");
  const { main } = await loadEngine("main");
  const code = await main(args, process.cwd());
  // Pagefind's process would keep a command that is done from ending; what was printed is let out first.
  process.stdout.write("", () => process.exit(code));
}
