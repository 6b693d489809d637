import type { PythonPlaces } from "./interpreter.ts";
import { RunSession } from "./run-session.ts";

/** Gives blocks of Python their buttons: those of a post share what they have worked out; a page may show two posts. */
function enhanceRunBlocks(places: PythonPlaces): void {
  const posts = new Map<string, HTMLElement[]>();
  for (const figure of document.querySelectorAll<HTMLElement>("figure[data-run]")) {
    const post = figure.closest<HTMLElement>("[data-tier]")?.dataset.tier ?? "";
    posts.set(post, [...(posts.get(post) ?? []), figure]);
  }
  for (const figures of posts.values()) new RunSession(places, figures);
}

const { pythonWorker, pythonInterpreter, pythonBytes, pythonPackages, pythonFiles } = document.documentElement.dataset;
if (pythonWorker !== undefined && pythonInterpreter !== undefined) {
  enhanceRunBlocks({
    worker: pythonWorker,
    interpreter: pythonInterpreter,
    bytes: Number(pythonBytes),
    files: pythonFiles ?? "",
    packages: pythonPackages === undefined ? undefined : new URL(pythonPackages, document.baseURI).href,
  });
}
