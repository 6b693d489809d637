import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A host on the loopback interface that answers as a test says. */
export interface AnsweringHost {
  /** Scheme, host and port, without a slash at its end. */
  readonly origin: string;
  /** What it was asked, in order: method and address. */
  readonly asked: readonly string[];
  /** The headers of the last request. */
  readonly headers: () => IncomingMessage["headers"];
}

/** Starts one; it ends with the test. */
export async function answeringHost(
  answer: (path: string, response: ServerResponse, request: IncomingMessage) => void,
): Promise<AnsweringHost> {
  const asked: string[] = [];
  let headers: IncomingMessage["headers"] = {};
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    headers = request.headers;
    answer(request.url ?? "", response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, headers: () => headers };
}
