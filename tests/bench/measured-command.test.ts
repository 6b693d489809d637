import { expect, test } from "vitest";
import { measureCommand } from "./measured-command.ts";

const MEGABYTES = 1_000_000;

/** Holds 200 MB for half a second, and does nothing else. */
const HOLD = "const held = Buffer.alloc(200e6, 1); setTimeout(() => held.fill(2), 500)";
/** Uses a core for a second, however many others want it. */
const WORK = "while (process.cpuUsage().user < 1e6);";

function inChild(script: string): string {
  return `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(script)}]);`;
}

test("the memory of a child counts, as that of the largest process and of all", async () => {
  const { largest, all } = await measureCommand(["-e", inChild(HOLD)], ".");
  expect(largest).toBeGreaterThan(200 * MEGABYTES);
  expect(largest).toBeLessThan(400 * MEGABYTES);
  // The one that waits for it has its own.
  expect(all).toBeGreaterThan(largest + 10 * MEGABYTES);
});

test("the time that a child has worked counts, and that it has waited does not", async () => {
  const working = await measureCommand(["-e", inChild(WORK)], ".");
  expect(working.cpu).toBeGreaterThan(1);
  const waiting = await measureCommand(["-e", inChild("setTimeout(() => {}, 2000)")], ".");
  expect(waiting.seconds).toBeGreaterThan(2);
  expect(waiting.cpu).toBeLessThan(1);
});

test("what a command says that fails is in the error", async () => {
  const failing = measureCommand(["-e", 'console.error("no such luck"); process.exit(3)'], ".");
  await expect(failing).rejects.toThrow(/ended with 3:\nno such luck/);
});
