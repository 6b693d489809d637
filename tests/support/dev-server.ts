import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, rmSync, symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { createProject, type Project, REPOSITORY } from "./project.ts";

/** A guard against hanging; nothing is measured with it. In milliseconds. */
const PATIENCE = 25_000;
const ASK_EVERY_MS = 15;

export interface DevServer {
  readonly project: Project;
  /** Where it serves, with a slash at its end. */
  readonly at: string;
  /** All that it has written to the terminal so far. */
  terminal(): string;
  /** What it answers for a path, without a slash at its beginning; empty where there is nothing. */
  page(path: string): Promise<string>;
  /**
   * Asks for a page until it is as wanted.
   * @returns milliseconds from the call
   */
  shows(path: string, wanted: (html: string) => boolean): Promise<number>;
  /** Waits until something is in the terminal. */
  tells(text: string, after?: number): Promise<void>;
  isRunning(): boolean;
  /** The process that was started. */
  readonly pid: number;
  /** The process that builds: the only one of its own that runs Node; nothing while there is none. */
  enginePid(): number | undefined;
  /** Ends it, by force if need be, and deletes the project. */
  end(): Promise<void>;
}

/**
 * Starts `diptych dev`, on a free port if none is given, in a project with an engine of its own: copies, which a test may edit.
 * @param files of the project
 */
export async function startDevServer(
  files: Readonly<Record<string, string>>,
  options: {
    readonly port?: number;
    readonly flags?: readonly string[];
    /** Layouts that stand beside the engine's: name to text. */
    readonly layouts?: Readonly<Record<string, string>>;
    /** Layouts of the blog's own, where the engine is this repository's and none is copied: name to text. */
    readonly own?: Readonly<Record<string, string>>;
  } = {},
): Promise<DevServer> {
  const project = createProject(files);
  if (options.own) unlinkSync(join(project.root, "layouts"));
  else {
    for (const name of ["layouts", "plugins", ".eleventy.js", "package.json"]) {
      unlinkSync(join(project.root, name));
      cpSync(join(REPOSITORY, name), join(project.root, name), { recursive: true });
    }
  }
  rmSync(join(project.root, "tsconfig.json"), { force: true });
  symlinkSync(join(REPOSITORY, "tsconfig.json"), join(project.root, "tsconfig.json"));
  for (const [name, text] of Object.entries({ ...options.layouts, ...options.own }))
    project.write(`layouts/${name}`, text);
  const port = options.port ?? (await freePort());
  // A group of its own, so that whatever it starts ends with it.
  const child = spawn(
    process.execPath,
    ["plugins/cli/diptych.js", "dev", "--port", String(port), ...(options.flags ?? [])],
    {
      cwd: project.root,
      detached: true,
    },
  );
  let written = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => {
      written += data;
    });
  }
  const at = `http://localhost:${port}/`;
  const page = async (path: string): Promise<string> => {
    try {
      const response = await fetch(at + path);
      return response.ok ? await response.text() : "";
    } catch {
      return "";
    }
  };
  const until = async (
    done: () => boolean | Promise<boolean>,
    what: () => Promise<string> | string,
  ): Promise<number> => {
    const start = performance.now();
    while (!(await done())) {
      if (child.exitCode !== null) throw new Error(`The dev server has ended:\n${written}`);
      if (performance.now() - start > PATIENCE) throw new Error(`${await what()}\nIn the terminal:\n${written}`);
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
    return performance.now() - start;
  };
  const server: DevServer = {
    project,
    at,
    terminal: () => written,
    page,
    shows: (path, wanted) =>
      until(
        async () => wanted(await page(path)),
        async () => `/${path} never was as wanted, but:\n${await page(path)}`,
      ),
    tells: async (text, after = 0) => {
      await until(
        () => written.slice(after).includes(text),
        () => `Not in the terminal: ${text}`,
      );
    },
    pid: child.pid ?? 0,
    enginePid: () => enginePid(child.pid ?? 0),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    end: async () => {
      await endGroup(child);
      project.delete();
    },
  };
  try {
    await server.shows("", (html) => html.includes("</html>"));
  } catch (error) {
    await server.end();
    throw error;
  }
  return server;
}

function enginePid(parent: number): number | undefined {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  for (const line of processes.split("\n")) {
    const [, pid, ppid, args = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(ppid) === parent && args.includes("dev-engine-process.js")) return Number(pid);
  }
  return undefined;
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(-(child.pid as number), name);
    } catch {
      // It has ended by itself.
    }
  };
  signal("SIGTERM");
  const force = setTimeout(() => signal("SIGKILL"), 5000);
  await ended;
  clearTimeout(force);
  signal("SIGKILL");
}
