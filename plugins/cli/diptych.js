#!/usr/bin/env node
// TypeScript is loaded from here on, as the engine's own configuration says: the blog may stand in another folder.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { main } = await import("./main.ts");
const code = await main(process.argv.slice(2), process.cwd());
// Pagefind's process would keep a command that is done from ending; what was printed is let out first.
process.stdout.write("", () => process.exit(code));
