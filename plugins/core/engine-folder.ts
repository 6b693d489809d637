import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Set where the engine has been compiled: what is compiled does not stand where its source does. */
declare const DIPTYCH_COMPILED: string | undefined;
/** The engine's folder, from the compiled one. */
declare const DIPTYCH_ENGINE: string;

/** The folder that the engine runs from as JavaScript; nothing where it runs from its sources. */
export const COMPILED: string | undefined = typeof DIPTYCH_COMPILED === "string" ? DIPTYCH_COMPILED : undefined;

/** The engine's folder, an absolute path: `layouts/` and `plugins/` stand in it. */
export const ENGINE: string =
  COMPILED === undefined ? fileURLToPath(new URL("../../", import.meta.url)) : join(COMPILED, DIPTYCH_ENGINE);
