import { readFileSync } from "node:fs";
import type { PythonAssets } from "../../../layouts/props.ts";
import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { MissingContentError } from "../../blog/page-context.ts";
import { documentPaths } from "../../blog/rules/documents.ts";
import type { Services } from "../../blog/services.ts";
import { digestOf } from "../../incremental/digest.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { withBase } from "../../linking/addresses.ts";
import type { RenderedPost } from "../../pages/page-context.ts";
import { bundlePython } from "../interpreter/bundle-python.ts";
import { interpreterFiles } from "../interpreter/interpreter-files.ts";
import { describeFile, type Sink } from "../output/sink.ts";
import { fileFact } from "../output/written-file.ts";

/** What lets blocks run, as it is kept: its files by the digests of their contents in the store. */
export interface StoredPython {
  readonly script: string;
  readonly worker: string;
  readonly style: string;
  /** The list of all that a device needs to run it without a network. */
  readonly list: string;
  readonly files: readonly (readonly [path: string, digest: string])[];
  readonly interpreter: { readonly folder: string; readonly names: readonly string[]; readonly bytes: number };
}

/** What a page whose blocks run loads; nothing where no post has such blocks. */
export function pythonAssets(read: Read): PythonAssets | undefined {
  const python = read<StoredPython>("python");
  if (!python) return undefined;
  const base = read<string>("base") ?? "/";
  const at = (path: string): string => withBase(base, `/${path}`);
  const { packages } = new FactBlog(read).catalog.site.python;
  return {
    script: at(python.script),
    worker: at(python.worker),
    style: at(python.style),
    interpreter: at(python.interpreter.folder),
    files: at(python.list),
    bytes: python.interpreter.bytes,
    packages: packages?.startsWith("/") ? withBase(base, packages as `/${string}`) : packages,
  };
}

/** What lets readers run blocks: fact `python`, where a post has such blocks. */
export function pythonRule({ store }: Services, engine: string): Rule {
  return {
    name: "python",
    keys: (read) => (documentPaths(read).some((path) => read<RenderedPost>(`about:${path}`)?.hasRuns) ? [""] : []),
    answer: async (_key, read) => {
      read("engine-assets");
      const base = read<string>("base") ?? "/";
      const { script, worker, style, files } = await bundlePython(engine);
      const { folder, names, bytes } = interpreterFiles();
      const text = JSON.stringify({
        bytes: [...files.values()].reduce((sum, content) => sum + content.length, bytes),
        files: [...files.keys(), ...names.map((name) => folder + name)].map((path) => withBase(base, `/${path}`)),
      });
      const list = `python/files-${digestOf(text)
        .replace(/[^A-Za-z0-9]/g, "")
        .slice(0, 8)}.json`;
      const python: StoredPython = {
        script,
        worker,
        style,
        list,
        files: [...files, [list, Buffer.from(text)] as const].map(
          ([path, content]) => [path, store.put(content)] as const,
        ),
        interpreter: { folder, names, bytes },
      };
      return { facts: { python } };
    },
  };
}

/** The files of it, the interpreter's among them: facts `out:` with their paths. */
export function pythonFilesRule({ store }: Services, sink: () => Sink | undefined): Rule {
  return {
    name: "python-file",
    keys: (read) => {
      const python = read<StoredPython>("python");
      return python ? ["", ...python.interpreter.names] : [];
    },
    answer: (key, read) => {
      const { files, interpreter } = read<StoredPython>("python") as StoredPython;
      const write = (path: string, bytes: Uint8Array) => {
        const file = describeFile(bytes);
        sink()?.file(path, bytes, file.digest);
        return [fileFact(path), file] as const;
      };
      if (key !== "")
        return {
          facts: Object.fromEntries([write(interpreter.folder + key, readFileSync(interpreterFiles().source(key)))]),
        };
      const facts = files.map(([path, digest]) => {
        const bytes = store.bytes(digest);
        if (!bytes) throw new MissingContentError("python", "");
        return write(path, bytes);
      });
      return { facts: Object.fromEntries(facts) };
    },
  };
}
