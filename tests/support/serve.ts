import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/atom+xml; charset=utf-8",
};

export interface ServeOptions {
  /** Default: any that is free. */
  readonly port?: number;
  /**
   * Is asked before every answer: `cut` ends the connection in the middle of it, `gone` answers 404.
   * @param path with the base path
   */
  readonly fault?: (path: string) => "cut" | "gone" | undefined;
  /** What an answer waits for. */
  readonly hold?: (path: string) => Promise<void> | undefined;
}

export interface StaticServer {
  /** Scheme, host and port, without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as a static host does, on 127.0.0.1.
 * @param base the path that the folder stands below
 */
export async function serveFolder(folder: string, base = "/", options: ServeOptions = {}): Promise<StaticServer> {
  const server: Server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const send = (file: string, status: number): void => {
      response.writeHead(status, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      // A test may have ended, and its folder with it, before its last answer was on its way.
      createReadStream(file)
        .on("error", () => response.destroy())
        .pipe(response);
    };
    const notFound = (): void => {
      const page = join(folder, "404.html");
      if (existsSync(page)) send(page, 404);
      else response.writeHead(404).end();
    };
    await options.hold?.(path);
    const fault = options.fault?.(path);
    if (fault === "cut") {
      response.writeHead(200, { "content-length": 1000 }).write("<");
      setImmediate(() => response.destroy());
      return;
    }
    if (fault === "gone" || !path.startsWith(base)) return notFound();
    const file = normalize(join(folder, path.slice(base.length)));
    if (!file.startsWith(folder) || !existsSync(file)) return notFound();
    if (!statSync(file).isDirectory()) return send(file, 200);
    if (!path.endsWith("/")) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const index = join(file, "index.html");
    if (existsSync(index)) send(index, 200);
    else notFound();
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
