import type { PyodideAPI } from "pyodide";
import type { FromPython, RunResult, ToPython } from "../messages.ts";
import { countedFetch } from "./counted-fetch.ts";
import runBlockSource from "./run_block.py";
import { TextSink } from "./text-sink.ts";

/** What the module knows of the worker that it runs in. */
interface Scope {
  fetch: typeof globalThis.fetch;
  postMessage(message: FromPython): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToPython>) => void): void;
}

const scope = globalThis as unknown as Scope;
const sink = new TextSink(
  (text) => scope.postMessage({ kind: "text", text }),
  () => performance.now(),
);

let python: Promise<Python> | undefined;

/** The interpreter, when it is there. */
interface Python {
  readonly api: PyodideAPI;
  readonly runBlock: (block: number, code: string) => string;
  readonly hasPackages: boolean;
}

scope.addEventListener("message", ({ data }) => {
  if (data.kind === "load") {
    python = load(data);
    python.then(
      () => scope.postMessage({ kind: "ready" }),
      (error: unknown) => scope.postMessage({ kind: "failed", reason: reasonOf(error) }),
    );
  } else {
    // A mistake in a block is no error here: this is an interpreter that is broken.
    run(data).catch((error: unknown) => scope.postMessage({ kind: "failed", reason: reasonOf(error) }));
  }
});

async function load({ interpreter, packages }: Extract<ToPython, { kind: "load" }>): Promise<Python> {
  let loaded = 0;
  const count = (bytes: number): void => {
    loaded += bytes;
    scope.postMessage({ kind: "loading", loaded });
  };
  const plainFetch = scope.fetch.bind(globalThis);
  try {
    // Where the program itself does not come, Pyodide says so in the console alone, and waits.
    return await new Promise<Python>((resolve, reject) => {
      scope.fetch = countedFetch(plainFetch, interpreter, { bytes: count, failed: reject });
      start(interpreter, packages, count).then(resolve, reject);
    });
  } finally {
    scope.fetch = plainFetch;
  }
}

async function start(
  interpreter: string,
  packages: string | undefined,
  count: (bytes: number) => void,
): Promise<Python> {
  const program = `${interpreter}pyodide.asm.js`;
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
    import(`${interpreter}pyodide.js`) as Promise<typeof import("pyodide")>,
    import(program),
  ]);
  // What is imported cannot be counted while it comes.
  count(sizeOf(program));
  const lock = packages === undefined ? undefined : await lockOf(packages);
  const api = await loadPyodide({
    indexURL: interpreter,
    createPyodideModule,
    ...(packages !== undefined && lock !== undefined && { lockFileContents: lock, packageBaseUrl: packages }),
  });
  api.setStdin({ stdin: () => null });
  api.setStdout({ write: sink.stream() });
  api.setStderr({ write: sink.stream() });
  // In a namespace of its own: blocks do not see it.
  const own = api.toPy({ __name__: "diptych_blocks" });
  api.runPython(runBlockSource, { globals: own, filename: "<diptych>" });
  return { api, runBlock: own.get("run_block"), hasPackages: lock !== undefined };
}

/** What a folder of packages says that it has; nothing where it cannot be reached: Python runs without it. */
async function lockOf(packages: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${packages}pyodide-lock.json`);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

async function run({ block, code }: Extract<ToPython, { kind: "run" }>): Promise<void> {
  const { api, runBlock, hasPackages } = (await python) as Python;
  sink.begin();
  if (hasPackages) await fetchPackages(api, code);
  const result = JSON.parse(runBlock(block, code)) as RunResult;
  scope.postMessage({ kind: "done", result: { ...result, ...sink.end() } });
}

/** Fetches what a block imports, as far as it is there; for the rest Python says itself that it is not. */
async function fetchPackages(api: PyodideAPI, code: string): Promise<void> {
  try {
    await api.loadPackagesFromImports(code, {
      messageCallback: (message) => {
        const [, names] = /^Loading (.+)$/.exec(message) ?? [];
        if (names) scope.postMessage({ kind: "fetching", packages: names.split(", ") });
      },
      errorCallback: (message) => scope.postMessage({ kind: "text", text: `${message}\n` }),
    });
  } catch {
    // Code that cannot be parsed: its traceback says so.
  }
}

/** The size of a file that the browser has fetched. */
function sizeOf(address: string): number {
  const [entry] = performance.getEntriesByName(address) as PerformanceResourceTiming[];
  return entry?.decodedBodySize ?? 0;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
