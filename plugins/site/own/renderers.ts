import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderPage, renderPost } from "../../../layouts/render-page.tsx";
import { MissingContentError } from "../../blog/page-context.ts";
import type { Services } from "../../blog/services.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Read } from "../../incremental/fact-graph.ts";
import { MODULES } from "./compile-layouts.ts";
import { thrownMistake } from "./layout-mistakes.ts";

/** Makes pages of views. */
export interface Renderers {
  readonly renderPage: typeof renderPage;
  readonly renderPost: typeof renderPost;
}

/** What a blog has of layouts of its own: fact `own-layouts`. */
export interface OwnLayouts {
  /** The module that they have become, as a digest in the store; nothing where none stands in for one of the engine's. */
  readonly code?: string;
  /** Files that are in it, below `layouts/`. */
  readonly used: readonly string[];
  /** Style sheets that are in order, below `layouts/`. */
  readonly styles: readonly string[];
  /** A digest of those and of all that they may name. */
  readonly styled: string;
  /** The characters beyond ASCII that they hold. */
  readonly characters: string;
}

/** A page, and what kept an author's layouts from making it: then the engine's own have. */
export interface RenderedPage {
  readonly html: string;
  readonly mistake?: Diagnostic;
}

const ENGINES: Renderers = { renderPage, renderPost };

/**
 * What makes the pages of a blog: the engine's layouts, or those with an author's in place of some.
 * @returns renders a page, which another function makes of renderers
 */
export async function pageRenderer(
  read: Read,
  { root, store }: Pick<Services, "root" | "store">,
): Promise<(make: (renderers: Renderers) => string) => RenderedPage> {
  const own = read<OwnLayouts>("own-layouts");
  if (own?.code === undefined) return (make) => ({ html: make(ENGINES) });
  const code = store.get(own.code);
  if (code === undefined) throw new MissingContentError("own-layouts", "");
  const renderers = await loadRenderers(root, own.code, code);
  const place = realpathSync(root);
  return (make) => {
    try {
      return { html: make(renderers) };
    } catch (error) {
      // What is no longer in the store is found out anew.
      if (error instanceof MissingContentError) throw error;
      return { html: make(ENGINES), mistake: thrownMistake(error, place, "while a page was made", own.used) };
    }
  };
}

/**
 * Loads a module that was made of an author's layouts.
 * @param digest of its code: modules are loaded once
 */
export async function loadRenderers(root: string, digest: string, code: string): Promise<Renderers> {
  const file = join(root, MODULES, `${digest}.mjs`);
  if (!existsSync(file)) {
    const temporary = `${file}.${randomUUID()}.tmp`;
    mkdirSync(join(root, MODULES), { recursive: true });
    writeFileSync(temporary, code);
    renameSync(temporary, file);
  }
  return (await import(pathToFileURL(file).href)) as Renderers;
}
