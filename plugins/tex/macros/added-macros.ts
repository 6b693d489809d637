import { DEFINITIONS } from "./definitions.ts";
import { ENVIRONMENTS } from "./environments.ts";
import { LATEX } from "./latex-commands.ts";
import type { Macros } from "./macros.ts";

/** TeX's commands that print: a formula has nothing to say to the terminal. Their argument goes, as in TeX. */
const SILENT: Macros = Object.fromEntries(
  ["\\message", "\\errmessage", "\\show"].map((name) => [name, { tokens: [], numArgs: 1 }]),
);

/** What there is beyond KaTeX's own, as macros for it; an author's of the same names win. */
export const ADDED: Macros = { ...SILENT, ...LATEX, ...DEFINITIONS, ...ENVIRONMENTS };
