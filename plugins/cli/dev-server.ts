import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { join, relative } from "node:path";

/** The server of `diptych dev`. */
export interface DevServer {
  serve(port: number): void;
  /** Lets every open page load itself anew. */
  reload(files: readonly string[]): void;
  /** Keeps those who ask for some pages waiting, until `release`: they would get what the page was before. */
  hold(pages: readonly string[]): void;
  release(): void;
  /** Shows a message in every open page. */
  showError(message: string): void;
  close(): Promise<void>;
}

/** The parts of Eleventy's dev server that are used here. It is a CommonJS module without types. */
interface EleventyServer {
  serve(port: number): void;
  reload(event: { files: string[] }): void;
  sendError(event: { error: Error }): void;
  close(): Promise<void>;
  mapUrlToFilePath(url: string): { statusCode: number; filepath?: string; url?: string };
  augmentContentWithNotifier(content: string): string;
}

/** How long a page is kept waiting at most. In milliseconds. */
const PATIENCE_MS = 10_000;

const NOT_FOUND = "404.html";
const HEAD = "</head>";
const BODY = "</body>";

/**
 * Eleventy's dev server over a folder that is written by somebody else.
 * @param folder an absolute path
 * @param base the path that the site stands below
 */
export function devServer(
  folder: string,
  base: string,
  options: {
    /** Whether pages are given a script that loads them anew after an edit; they are not what was built then. */
    readonly liveReload: boolean;
    /** HTML for the foot of each page. */
    readonly foot: () => string;
  },
): DevServer {
  const { getServer } = createRequire(import.meta.url)("@11ty/eleventy-dev-server") as {
    getServer(name: string, folder: string, options: Record<string, unknown>): EleventyServer;
  };
  let held: ReadonlySet<string> = new Set();
  let waiting: (() => void)[] = [];
  const released = (): Promise<void> =>
    new Promise((go) => {
      waiting.push(go);
      // Should it never be said that they are made, what they were before is better than nothing.
      setTimeout(go, PATIENCE_MS).unref();
    });
  const withReload = (page: Uint8Array): Uint8Array => {
    const at = bytesOf(page).indexOf(HEAD);
    // A page of an author's own need not have the tag: the server knows where else the script may stand.
    if (at < 0) return Buffer.from(server.augmentContentWithNotifier(bytesOf(page).toString()));
    return inserted(page, at, server.augmentContentWithNotifier(HEAD).slice(0, -HEAD.length));
  };
  // The server would make a long string of each page, look through it and make bytes of it again: half of the time that an
  // author waits for a long page.
  const pageAsBytes = async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    const found = server.mapUrlToFilePath(request.url ?? "/");
    const file = found.statusCode === 404 ? join(folder, NOT_FOUND) : (found.filepath ?? "");
    if (held.has(relative(folder, file).split("\\").join("/"))) await released();
    let page = found.url === undefined && file.endsWith(".html") ? contentOf(file) : undefined;
    if (page === undefined) {
      next();
      return;
    }
    response.statusCode = found.statusCode;
    // What a script asks for is not shown as a page.
    const mode = request.headers["sec-fetch-mode"];
    if (options.liveReload && (mode === undefined || mode === "navigate")) page = withReload(page);
    page = withFoot(page, options.foot());
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Length", page.length);
    response.end(page);
  };
  const server = getServer("diptych", folder, {
    pathPrefix: base,
    domDiff: false,
    showAllHosts: false,
    liveReload: options.liveReload,
    middleware: [pageAsBytes],
  });
  const release = (): void => {
    held = new Set();
    for (const go of waiting) go();
    waiting = [];
  };
  return {
    serve: (port) => server.serve(port),
    reload: (files) => server.reload({ files: [...files] }),
    hold(pages) {
      if (pages.length === 0) release();
      held = new Set(pages);
    },
    release,
    showError: (message) => server.sendError({ error: new Error(message) }),
    close: () => server.close(),
  };
}

function contentOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    // It may have gone a moment ago.
    return undefined;
  }
}

/** A page with some HTML at its end. */
function withFoot(page: Uint8Array, html: string): Uint8Array {
  if (html === "") return page;
  const at = bytesOf(page).lastIndexOf(BODY);
  // Browsers take what stands behind the end as a part of the body.
  return inserted(page, at < 0 ? page.length : at, html);
}

function inserted(page: Uint8Array, at: number, html: string): Uint8Array {
  return Buffer.concat([page.subarray(0, at), Buffer.from(html), page.subarray(at)]);
}

function bytesOf(page: Uint8Array): Buffer {
  return Buffer.from(page.buffer, page.byteOffset, page.byteLength);
}
