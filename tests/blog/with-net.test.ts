import { describe, expect, test } from "vitest";
import { SourceChangedError } from "../../plugins/blog/jobs/source-text.ts";
import { withNet } from "../../plugins/blog/rules/with-net.ts";
import { FactGraph, type Rule } from "../../plugins/incremental/fact-graph.ts";
import { told } from "../support/blog.ts";

// Whatever is thrown while one file is worked on is told with its name, and costs no other file anything.

const FILES = ["posts/notes/a.md", "posts/notes/bad.md", "posts/notes/c.md"];

/** A rule that answers each file with its name, and throws for `bad.md`. */
function ruleThatThrows(error: unknown, how: "at once" | "later"): Rule {
  const answer = (path: string) => {
    if (path.endsWith("bad.md")) throw error;
    const at = { file: path, line: 2, column: 3 };
    return {
      facts: { [`name:${path}`]: path },
      diagnostics: [{ ...at, severity: "warning", rule: "post-placed", message: "Told." } as const],
    };
  };
  return { name: "r", keys: () => FILES, answer: how === "at once" ? answer : async (path) => answer(path) };
}

function endless(): never {
  return endless();
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown");
}

describe.each(["at once", "later"] as const)("thrown %s", (how) => {
  test.each([
    ["a stack that is too deep", thrownBy(endless), "something in it is nested too deeply"],
    ["a text that is too long", thrownBy(() => "x".repeat(2 ** 30)), "something in it grows too large"],
    [
      "a slip of ours",
      thrownBy(() => (undefined as never as string).length),
      "Cannot read properties of undefined (reading 'length')",
    ],
    ["a message of several lines", new Error("one.\n  at two"), "one"],
    ["no message", new Error(), "for an unknown reason"],
    ["no error", "text", "text"],
  ])("%s", async (_, error, reason) => {
    const graph = new FactGraph([withNet(ruleThatThrows(error, how))]);
    await graph.run();
    expect(told(graph.diagnostics())).toBe(
      [
        "posts/notes/a.md:2:3 warning post-placed: Told.",
        `posts/notes/bad.md:1:1 error post-renders: No page can be made of this file: ${reason}.`,
        "posts/notes/c.md:2:3 warning post-placed: Told.",
      ].join("\n"),
    );
    expect(graph.names("name:")).toEqual(["name:posts/notes/a.md", "name:posts/notes/c.md"]);
  });

  test("a file that was changed meanwhile is no mistake: the build begins again", async () => {
    const graph = new FactGraph([withNet(ruleThatThrows(new SourceChangedError("posts/notes/bad.md"), how))]);
    await expect(graph.run()).rejects.toThrow(SourceChangedError);
  });
});

test("what was thrown once is tried again by the next command", async () => {
  let isBroken = true;
  const rule: Rule = {
    name: "r",
    keys: () => FILES,
    answer: (path) => {
      if (isBroken && path.endsWith("bad.md")) throw new Error("no memory");
      return { facts: { [`name:${path}`]: path } };
    },
  };
  const first = new FactGraph([withNet(rule)]);
  await first.run();
  isBroken = false;
  const next = new FactGraph([withNet(rule)], first.save());
  next.invalidateTold("post-renders");
  await next.run();
  expect([told(next.diagnostics()), next.answered]).toEqual(["fine", 1]);
});
