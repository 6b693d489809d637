import { CHEMISTRY } from "./chemistry.ts";
import { DEFINITIONS } from "./definitions.ts";
import { ENVIRONMENTS } from "./environments.ts";
import { LATEX } from "./latex-commands.ts";
import type { Macros } from "./macros.ts";

/** TeX's commands that print to the terminal. They show nothing in a formula, and neither does their argument. */
const SILENT: Macros = Object.fromEntries(
  ["\\message", "\\errmessage", "\\show"].map((name) => [name, { tokens: [], numArgs: 1 }]),
);

/** The commands that formulas have here beyond KaTeX's own. An author's macro of the same name wins. */
export const ADDED: Macros = { ...SILENT, ...LATEX, ...CHEMISTRY, ...DEFINITIONS, ...ENVIRONMENTS };
