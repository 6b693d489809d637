import type { Dialect } from "../model/dialect.ts";
import { hugo } from "./hugo/hugo.ts";
import { jekyll } from "./jekyll/jekyll.ts";
import { plain } from "./plain/plain.ts";

/** Every dialect that is read; where a site is as much like two of them, the first is meant. */
export const DIALECTS: readonly Dialect[] = [jekyll, hugo, plain];
