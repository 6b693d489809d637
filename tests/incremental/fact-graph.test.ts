import { describe, expect, test } from "vitest";
import { FactGraph, type Rule, type SavedGraph } from "../../plugins/incremental/fact-graph.ts";

/** Rules over texts: how long each is, whether it is long, and what all of them are called. */
function textRules(made: string[]): Rule[] {
  return [
    {
      name: "length",
      keys: (read) => read<readonly string[]>("texts") ?? [],
      answer: (key, read) => {
        made.push(`length of ${key}`);
        return { facts: { [`length:${key}`]: (read<string>(`text:${key}`) ?? "").length } };
      },
    },
    {
      name: "long",
      keys: (read) => read<readonly string[]>("texts") ?? [],
      answer: (key, read) => {
        made.push(`whether ${key} is long`);
        const length = read<number>(`length:${key}`) ?? 0;
        const place = { file: key, line: 1, column: 1, length: 1 };
        return {
          facts: { [`long:${key}`]: length > 5 },
          diagnostics:
            length > 5 ? [{ ...place, severity: "warning", rule: "overview-math-budget", message: "too long" }] : [],
        };
      },
    },
    {
      name: "list",
      keys: () => [""],
      answer: (_key, read) => {
        made.push("the list");
        return { facts: { list: (read<readonly string[]>("texts") ?? []).filter((key) => read(`long:${key}`)) } };
      },
    },
  ];
}

/** A graph of two texts that has been run once. */
async function twoTexts(saved?: SavedGraph) {
  const made: string[] = [];
  const graph = new FactGraph(textRules(made), saved);
  graph.set("texts", ["a", "b"]);
  graph.set("text:a", "short");
  graph.set("text:b", "a long text");
  await graph.run();
  const first = made.splice(0);
  return { graph, made, first };
}

describe("facts", () => {
  test("are made once, in the order of the rules", async () => {
    const { graph, made, first } = await twoTexts();
    expect(first).toEqual(["length of a", "length of b", "whether a is long", "whether b is long", "the list"]);
    await graph.run();
    expect(made).toEqual([]);
  });

  test("are made again where something has changed that they were made from, and as far as it comes out differently", async () => {
    const { graph, made } = await twoTexts();
    graph.set("text:a", "brief");
    await graph.run();
    expect(made, "as long as it was").toEqual(["length of a"]);
    made.length = 0;
    graph.set("text:a", "no more so short");
    await graph.run();
    expect(made).toEqual(["length of a", "whether a is long", "the list"]);
    expect(graph.peek("list")).toEqual(["a", "b"]);
  });

  test("are made where something has come that was asked for and was not there", async () => {
    const graph = new FactGraph([
      { name: "greeting", keys: () => [""], answer: (_, read) => ({ facts: { greeting: read("name") ?? "nobody" } }) },
    ]);
    await graph.run();
    expect(graph.peek("greeting")).toBe("nobody");
    graph.set("name", "Ann");
    await graph.run();
    expect(graph.peek("greeting")).toBe("Ann");
  });

  test("go with the key that they were made for, and so does what was told of it", async () => {
    const { graph, made } = await twoTexts();
    expect(graph.diagnostics().map(({ file }) => file)).toEqual(["b"]);
    graph.set("texts", ["a"]);
    await graph.run();
    expect(made).toEqual(["the list"]);
    expect(graph.names("length:")).toEqual(["length:a"]);
    expect(graph.keys("length")).toEqual(["a"]);
    expect(graph.peek("list")).toEqual([]);
    expect(graph.diagnostics()).toEqual([]);
  });

  test("are made once more when somebody has lost what they speak of", async () => {
    const { graph, made } = await twoTexts();
    graph.invalidate("length", "b");
    await graph.run();
    expect(made).toEqual(["length of b"]);
    made.length = 0;
    graph.remake(new Set(["long:a"]));
    await graph.run();
    expect(made).toEqual(["whether a is long"]);
  });
});

test("what is saved is taken up: nothing is made again, and edits find what they change", async () => {
  const { graph } = await twoTexts();
  const saved = JSON.parse(JSON.stringify(graph.save())) as SavedGraph;
  const next = await twoTexts(saved);
  expect(next.first).toEqual([]);
  expect(next.graph.diagnostics()).toEqual(graph.diagnostics());
  next.graph.set("text:b", "now");
  await next.graph.run();
  expect(next.made).toEqual(["length of b", "whether b is long", "the list"]);
});

test("what other rules have saved is not taken up", async () => {
  const { graph } = await twoTexts();
  const next = await twoTexts({ ...graph.save(), rules: ["other"] });
  expect(next.first).toHaveLength(5);
});

test("an answer that fails leaves the rest, and is tried again by the next run", async () => {
  let fails = true;
  const made: string[] = [];
  const graph = new FactGraph([
    {
      name: "one",
      keys: () => ["a", "b"],
      answer: async (key) => {
        if (key === "a" && fails) throw new Error("the disk is full");
        made.push(key);
        return { facts: { [key]: true } };
      },
    },
  ]);
  await expect(graph.run()).rejects.toThrow("the disk is full");
  fails = false;
  await graph.run();
  expect([...made].sort()).toEqual(["a", "b"]);
});

test("a run that is over before all is answered leaves the rest to the next, within a rule, too", async () => {
  const { graph, made } = await twoTexts();
  graph.set("text:a", "no more so short");
  graph.set("text:b", "brief");
  expect(await graph.run({ isOver: () => made.length === 1 })).toBe(false);
  expect(made).toEqual(["length of a"]);
  expect(await graph.run()).toBe(true);
  expect(made).toEqual(["length of a", "length of b", "whether a is long", "whether b is long", "the list"]);
});

test("a rule may be left for later, and what has changed meanwhile is not forgotten", async () => {
  const { graph, made } = await twoTexts();
  graph.set("text:a", "no more so short");
  await graph.run({ later: ["list"] });
  expect(made).toEqual(["length of a", "whether a is long"]);
  expect(graph.peek("list")).toEqual(["b"]);
  await graph.run();
  expect(graph.peek("list")).toEqual(["a", "b"]);
});

test("a rule that reads what a later one makes is a mistake of ours, and is not passed over", async () => {
  const graph = new FactGraph([
    { name: "early", keys: () => [""], answer: (_, read) => ({ facts: { early: read("late") ?? null } }) },
    { name: "late", keys: () => [""], answer: () => ({ facts: { late: 1 } }) },
  ]);
  await expect(graph.run()).rejects.toThrow("early reads late, which a later rule makes");
});
