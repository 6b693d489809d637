import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, it, test, vi } from "vitest";
import { askAll } from "../../../plugins/cli/external/ask-all.ts";
import { askLink } from "../../../plugins/cli/external/ask-link.ts";
import { checkExternal } from "../../../plugins/cli/external/check-external.ts";
import { outsideAddress } from "../../../plugins/cli/external/outside-links.ts";
import { isPublicAddress } from "../../../plugins/cli/external/public-address.ts";
import { answeringHost } from "../../support/answering-host.ts";
import { post, projectOf, told } from "../../support/blog.ts";
import { runMain } from "../../support/run-main.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("asked whether it answers", () => {
  const answers: Record<string, (response: ServerResponse, method: string) => void> = {
    "/fine": (response) => response.end(),
    "/gone": (response) => response.writeHead(404).end(),
    "/no-head": (response, method) => response.writeHead(method === "HEAD" ? 405 : 200).end(),
    "/moved": (response) => response.writeHead(301, { location: "/fine" }).end(),
    "/round": (response) => response.writeHead(302, { location: "/round" }).end(),
    "/script": (response) => response.writeHead(302, { location: "javascript:alert(1)" }).end(),
    "/busy": (response) => response.writeHead(429).end(),
    "/members": (response) => response.writeHead(403).end(),
    "/broken": (response) => response.writeHead(500).end(),
    "/slow": () => {},
    "/endless": (response, method) =>
      method === "HEAD" ? response.writeHead(405).end() : response.writeHead(200).write("x"),
  };

  it.each([
    ["/fine", { state: "fine", reason: "" }, ["HEAD /fine"]],
    ["/gone", { state: "dead", reason: "its host answers 404" }, ["HEAD /gone", "GET /gone"]],
    ["/no-head", { state: "fine", reason: "" }, ["HEAD /no-head", "GET /no-head"]],
    ["/moved", { state: "fine", reason: "" }, ["HEAD /moved", "HEAD /fine"]],
    ["/round", { state: "dead", reason: "it leads on more than 5 times" }, Array(6).fill("HEAD /round")],
    ["/script", { state: "dead", reason: "it leads on to what is no address" }, ["HEAD /script"]],
    ["/busy", { state: "unknown", reason: "its host is asked too often (429)" }, ["HEAD /busy"]],
    [
      "/members",
      { state: "unknown", reason: "its host does not let this program in (403)" },
      ["HEAD /members", "GET /members"],
    ],
    ["/broken", { state: "unknown", reason: "its host answers 500" }, ["HEAD /broken"]],
    ["/slow", { state: "unknown", reason: "its host did not answer within 0.2 s" }, ["HEAD /slow"]],
    ["/endless", { state: "fine", reason: "" }, ["HEAD /endless", "GET /endless"]],
  ])("%s", async (path, expected, requests) => {
    const host = await answeringHost((at, response, { method = "" }) => answers[at]?.(response, method));
    expect(await askLink(host.origin + path, { timeout: 200, allowPrivate: true })).toEqual(expected);
    expect(host.asked).toEqual(requests);
  });

  it("nobody", async () => {
    expect(await askLink("http://127.0.0.1:1/", { timeout: 1000, allowPrivate: true })).toEqual({
      state: "dead",
      reason: "its host cannot be reached (ECONNREFUSED)",
    });
  });

  it("a host that speaks no TLS", async () => {
    const host = await answeringHost((_path, response) => response.end());
    const { state, reason } = await askLink(host.origin.replace("http:", "https:"), {
      timeout: 2000,
      allowPrivate: true,
    });
    expect(state).toBe("dead");
    expect(reason).toMatch(/^its host cannot prove who it is \(\w+\)$/);
  });

  it.each(["http://127.0.0.1:PORT/", "http://localhost:PORT/", "http://[::1]:PORT/", "http://2130706433:PORT/"])(
    "never %s, which is private",
    async (address) => {
      const host = await answeringHost((_path, response) => response.end());
      const url = new URL(address.replace("PORT", new URL(host.origin).port));
      expect(await askLink(url.href, { timeout: 1000, allowPrivate: false })).toEqual({
        state: "unknown",
        reason: "it leads into a private network, where nobody is asked",
      });
      expect(host.asked).toEqual([]);
    },
  );
});

it.each([
  ["93.184.216.34", true],
  ["2606:4700::1111", true],
  ["10.1.2.3", false],
  ["172.31.255.255", false],
  ["172.32.0.1", true],
  ["192.168.0.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["::1", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:7f00:1", false],
  ["fd00::1", false],
  ["fe80::1", false],
  ["255.255.255.255", false],
])("%s is public: %s", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

it.each([
  ["https://a.example/b#c", "https://a.example/b"],
  ["//a.example", "https://a.example/"],
  ["mailto:a@b.example", undefined],
  ["../notes/a.md", undefined],
  ["https://me:secret@a.example/", undefined],
  ["http://", undefined],
])("of %s, %s is asked", (href, expected) => {
  expect(outsideAddress(href)).toBe(expected);
});

test("each host is asked one thing at a time, a few hosts at once, until the time is over", async () => {
  const running = new Map<string, number>();
  let most = 0;
  let time = 0;
  const ask = async (address: string) => {
    const { hostname } = new URL(address);
    running.set(hostname, (running.get(hostname) ?? 0) + 1);
    expect(running.get(hostname)).toBe(1);
    most = Math.max(
      most,
      [...running.values()].reduce((sum, count) => sum + count, 0),
    );
    await new Promise((resolve) => setImmediate(resolve));
    running.set(hostname, 0);
    time += 1;
    return { state: "fine", reason: "" } as const;
  };
  const addresses = ["a", "b", "c", "d"].flatMap((host) => [1, 2, 3].map((page) => `https://${host}.example/${page}`));
  const all = await askAll(addresses, ask, { atOnce: 2, until: 1000, now: () => time });
  expect([...all.keys()].sort()).toEqual(addresses);
  expect(most).toBe(2);
  time = 0;
  expect((await askAll(addresses, ask, { atOnce: 1, until: 5, now: () => time })).size).toBe(5);
});

test("answers are kept for a week; what could not be told is asked again", async () => {
  const host = await answeringHost((path, response) => response.writeHead({ "/a": 200, "/b": 404 }[path] ?? 503).end());
  const { root } = projectOf({});
  const place = { file: "posts/notes/n.md", line: 1, column: 1, length: 1 };
  const links = ["/a", "/b", "/c"].map((path) => ({ url: host.origin + path, place }));
  let time = 0;
  const look = () => checkExternal(links, { root, allowPrivate: true, now: () => time });
  const first = await look();
  const asked = host.asked.length;
  expect(asked).toBe(4);
  time += 6 * 24 * 60 * 60 * 1000;
  expect(await look()).toEqual(first);
  expect(host.asked.slice(asked)).toEqual(["HEAD /c"]);
  time += 24 * 60 * 60 * 1000;
  await look();
  expect(host.asked.slice(asked + 1)).toEqual(["HEAD /a", "HEAD /b", "GET /b", "HEAD /c"]);
  writeFileSync(join(root, ".diptych/external-links.json"), '{"x": {"state": 3}}');
  expect((await look()).diagnostics).toEqual(first.diagnostics);
});

test("no more are asked than is said, and the rest is told", async () => {
  const host = await answeringHost((_path, response) => response.end());
  const place = { file: "posts/notes/n.md", line: 1, column: 1, length: 1 };
  const links = ["/a", "/b", "/c"].map((path) => ({ url: host.origin + path, place }));
  const { leftOut } = await checkExternal(links, { root: projectOf({}).root, allowPrivate: true, mostAddresses: 2 });
  expect(host.asked).toEqual(["HEAD /a", "HEAD /b"]);
  expect(leftOut).toBe("1 more outside links were not looked at, for want of time; the next check goes on with them.");
});

test("without a network no link is called dead", async () => {
  const place = { file: "posts/notes/n.md", line: 1, column: 1, length: 1 };
  const links = ["a", "b"].map((host) => ({ url: `https://${host}.example/`, place }));
  const { root } = projectOf({});
  const lost = { state: "dead", reason: "there is no such host", isLost: true } as const;
  expect(await checkExternal(links, { root, allowPrivate: false, ask: async () => lost })).toEqual({
    diagnostics: [],
    leftOut: "No host could be found: is there a network? Outside links were not looked at.",
  });
  const one = await checkExternal(links, {
    root,
    allowPrivate: false,
    ask: async (address) => (address.includes("//a") ? lost : { state: "fine", reason: "" }),
  });
  expect(told(one.diagnostics)).toBe(
    "posts/notes/n.md:1:1 warning external-link-answers: The link to `https://a.example/` is dead: there is no such host.",
  );
  expect(readFileSync(join(root, ".diptych/external-links.json"), "utf8")).not.toContain("a.example");
});

test("`check --external` tells of links where they stand, in posts and in YAML; `check` asks nobody", async () => {
  const host = await answeringHost((path, response) => response.writeHead(path === "/fine" ? 200 : 404).end());
  const project = projectOf({
    "posts/notes/n.md": post(`See [a](${host.origin}/fine), [b](${host.origin}/gone#x) and <${host.origin}/auto>.`),
    "posts/stories/c.md": `---\ntitle: C\nkind: course\nweeks:\n  - title: One\n    readings: ["Read [this](${host.origin}/read)."]\n---\nText.\n`,
  });
  vi.stubEnv("DIPTYCH_ASK_PRIVATE", "1");
  expect((await runMain(project.root, "check")).stdout).toBe("0 errors, 0 warnings\n");
  expect(host.asked).toEqual([]);
  const run = await runMain(project.root, "check", "--external", "--format", "json");
  expect(run.code).toBe(0);
  const { diagnostics = [] } = [JSON.parse(run.stdout)].map((parsed) =>
    Array.isArray(parsed) ? { diagnostics: parsed } : parsed,
  )[0];
  expect(told(diagnostics).replaceAll(host.origin, "HOST")).toBe(
    [
      `posts/notes/n.md:4:${21 + host.origin.length} warning external-link-answers: The link to \`HOST/gone\` is dead: its host answers 404.`,
      `posts/notes/n.md:4:${35 + 2 * host.origin.length} warning external-link-answers: The link to \`HOST/auto\` is dead: its host answers 404.`,
      "posts/stories/c.md:6:29 warning external-link-answers: The link to `HOST/read` is dead: its host answers 404.",
    ].join("\n"),
  );
  expect(existsSync(join(project.root, ".diptych/external-links.json"))).toBe(true);
  expect(readFileSync(join(project.root, ".diptych/external-links.json"), "utf8")).toContain("/fine");
  // What was told of other hosts is no part of what the next check knows.
  expect((await runMain(project.root, "check")).stdout).toBe("0 errors, 0 warnings\n");
});
