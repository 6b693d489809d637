import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type DevServer, devServer } from "../../plugins/cli/dev-server.ts";
import { freePort } from "../support/free-port.ts";

const FOOT = "<aside>2 mistakes</aside>";
const PAGE = "<!doctype html><html><head><title>ä</title></head><body><p>∑</p></body></html>";
const SCRIPT = "/.11ty/reload-client.js";

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

/** `fetch` would say for itself what it asks for. */
async function answerOf(address: string, mode: string): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(address, { headers: { "sec-fetch-mode": mode } }, resolve).on("error", reject),
  );
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return { status: response.statusCode, type: response.headers["content-type"], text };
}

/** Serves files; their paths to their texts. */
async function serve(
  files: Readonly<Record<string, string>>,
  options: { readonly liveReload?: boolean; readonly foot?: string } = {},
): Promise<{ readonly server: DevServer; readonly ask: (path: string, mode?: string) => Promise<Answer> }> {
  const folder = mkdtempSync(join(tmpdir(), "diptych-served-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { liveReload = true, foot = FOOT } = options;
  const server = devServer(folder, "/", { liveReload, foot: () => foot });
  const port = await freePort();
  server.serve(port);
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const ask = async (path: string, mode = "navigate"): Promise<Answer> => {
    for (;;) {
      try {
        return await answerOf(`http://localhost:${port}/${path}`, mode);
      } catch {
        // It does not listen yet.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  return { server, ask };
}

test("a page gets the script that reloads it, and a foot; whole, letters of other scripts too", async () => {
  const { ask } = await serve({ "a/index.html": PAGE });
  const { type, text: html } = await ask("a/");
  expect(type).toBe("text/html; charset=utf-8");
  expect(html).toContain(SCRIPT);
  expect(html.replace(/<script .*?<\/script>/, "")).toBe(PAGE.replace("</body>", `${FOOT}</body>`));
});

test("a page without the tags gets both all the same", async () => {
  const { ask } = await serve({ "own.html": "<!doctype html><title>Own</title><p>∑" });
  const { text: html } = await ask("own.html");
  expect(html).toContain(SCRIPT);
  expect(html.endsWith(`<p>∑${FOOT}`)).toBe(true);
});

test("what a script asks for has no script of its own, and without live reload no page has", async () => {
  const live = await serve({ "index.html": PAGE }, { foot: "" });
  expect((await live.ask("", "cors")).text).toBe(PAGE);
  const still = await serve({ "index.html": PAGE }, { liveReload: false, foot: "" });
  expect((await still.ask("")).text).toBe(PAGE);
});

test("what is not there is the page that says so; other files are served as they are", async () => {
  const { ask } = await serve({ "404.html": PAGE, "feed.xml": "<feed></feed>" });
  const missing = await ask("gone/");
  expect([missing.status, missing.text]).toEqual([404, expect.stringContaining(SCRIPT)]);
  expect((await ask("feed.xml")).text).toBe("<feed></feed>");
});

test("who asks for a page that is held waits until it is released; others do not wait", async () => {
  const { server, ask } = await serve({ "story/index.html": PAGE, "post/index.html": PAGE });
  await ask("post/");
  server.hold(["story/index.html"]);
  const told: string[] = [];
  const story = ask("story/").then(() => told.push("story"));
  await ask("post/").then(() => told.push("post"));
  server.release();
  await story;
  expect(told).toEqual(["post", "story"]);
});

test("to hold nothing any more lets those go who wait", async () => {
  const { server, ask } = await serve({ "story/index.html": PAGE });
  await ask("story/");
  server.hold(["story/index.html"]);
  const story = ask("story/");
  server.hold([]);
  expect((await story).status).toBe(200);
});
