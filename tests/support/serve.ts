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
  ".woff2": "font/woff2",
  ".xml": "application/atom+xml; charset=utf-8",
};

export interface StaticServer {
  /** Scheme, host and port, without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as a static host does, on 127.0.0.1.
 * @param base the path that the folder stands below
 */
export async function serveFolder(folder: string, base = "/"): Promise<StaticServer> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const send = (file: string, status: number): void => {
      response.writeHead(status, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    };
    const notFound = (): void => {
      const page = join(folder, "404.html");
      if (existsSync(page)) send(page, 404);
      else response.writeHead(404).end();
    };
    if (!path.startsWith(base)) return notFound();
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
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
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
