#!/usr/bin/env node
// TypeScript is loaded from here on.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2), process.cwd());
