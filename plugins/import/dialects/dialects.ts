import type { Dialect } from "../model/dialect.ts";
import { jekyll } from "./jekyll/jekyll.ts";
import { myst } from "./myst/myst.ts";
import { obsidian } from "./obsidian/obsidian.ts";
import { quarto } from "./quarto/quarto.ts";

/** Every dialect that is read; where a site is as much like two of them, the first is meant. */
export const DIALECTS: readonly Dialect[] = [jekyll, quarto, myst, obsidian];
