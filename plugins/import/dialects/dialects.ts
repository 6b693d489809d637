import type { Dialect } from "../model/dialect.ts";
import { hugo } from "./hugo/hugo.ts";
import { jekyll } from "./jekyll/jekyll.ts";
import { myst } from "./myst/myst.ts";
import { notebooks } from "./notebooks/notebooks.ts";
import { obsidian } from "./obsidian/obsidian.ts";
import { plain } from "./plain/plain.ts";
import { quarto } from "./quarto/quarto.ts";

/** Every dialect that is read; where a site is as much like two of them, the first is meant. */
export const DIALECTS: readonly Dialect[] = [jekyll, hugo, quarto, myst, obsidian, notebooks, plain];
