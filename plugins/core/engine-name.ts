import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ENGINE } from "./engine-folder.ts";

/** What the engine's `package.json` says of it. */
export interface EngineName {
  readonly version: string;
  /** The versions of Node that it runs on, as npm writes them: `>=20.20`. */
  readonly node: string;
}

export function engineName(): EngineName {
  const { version, engines } = JSON.parse(readFileSync(join(ENGINE, "package.json"), "utf8")) as {
    readonly version: string;
    readonly engines: { readonly node: string };
  };
  return { version, node: engines.node };
}
