import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OfflineList, offlineListPath } from "../../plugins/core/offline-list.ts";
import { writeOffline } from "../../plugins/site/offline/write-offline.ts";
import { PlainFolder } from "../../plugins/site/output/plain-folder.ts";
import { REPOSITORY } from "./project.ts";
import { type ServeOptions, type StaticServer, serveFolder } from "./serve.ts";

/** A host of a site: new versions are put on it, and its network can be taken away. */
export interface DeployedSite {
  /** Where it is served from, with a slash at its end; the same as long as it lives. */
  readonly at: string;
  readonly folder: string;
  /** Takes the network away. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** What goes wrong with requests, from now on. */
  fault: ServeOptions["fault"];
  /** What answers wait for, from now on. */
  hold: ServeOptions["hold"];
  /** Paths that were asked for, in order, from the beginning. */
  readonly asked: string[];
  /** The list that browsers keep the site by. */
  list(): OfflineList;
  listId(): string;
  /** The pages of each story, as the next version will have them. */
  readonly stories: Record<string, { title: string; pages: string[] }>;
  /**
   * Puts a new version out, all at once.
   * @param edit changes the files of the folder
   */
  deploy(edit: (folder: string) => void): Promise<void>;
  end(): Promise<void>;
}

/**
 * Copies a built site and serves the copy.
 * @param site the folder
 */
export async function deploySite(site: string, base = "/"): Promise<DeployedSite> {
  const folder = mkdtempSync(join(tmpdir(), "diptych-host-"));
  cpSync(site, folder, { recursive: true });
  const asked: string[] = [];
  const hold = (path: string): Promise<void> | undefined => {
    asked.push(path);
    return host.hold?.(path);
  };
  const fault = (path: string): "cut" | "gone" | undefined => host.fault?.(path);
  let server: StaticServer = await serveFolder(folder, base, { fault, hold });
  const port = Number(new URL(server.origin).port);
  const readList = (id: string): object =>
    JSON.parse(readFileSync(join(folder, offlineListPath(id)), "utf8")) as object;
  const listId = (): string => {
    const names = readdirSync(join(folder, "offline")).filter((name) => name.endsWith(".json"));
    const id = names.map((name) => name.slice(0, -".json".length)).find((name) => "files" in readList(name));
    if (id === undefined) throw new Error("The site has no list of what there is to keep.");
    return id;
  };
  const list = (): OfflineList => readList(listId()) as OfflineList;
  const host: DeployedSite = {
    at: `${server.origin}${base}`,
    folder,
    asked,
    fault: undefined,
    hold: undefined,
    stories: structuredClone(list().stories) as DeployedSite["stories"],
    list,
    listId,
    stop: () => server.close(),
    start: async () => {
      server = await serveFolder(folder, base, { fault, hold, port });
    },
    deploy: async (edit) => {
      edit(folder);
      // Lists of the build before, where a site is written over itself.
      for (const name of readdirSync(join(folder, "offline"), { withFileTypes: true }))
        if (name.isFile() && name.name.endsWith(".json")) rmSync(join(folder, "offline", name.name));
      const written = new PlainFolder(folder);
      await writeOffline(REPOSITORY, written.describe(new Map(), base), host.stories, written);
    },
    end: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
  return host;
}

/** Replaces a text in a file of a site. */
export function rewrite(folder: string, path: string, from: string | RegExp, to: string): void {
  const file = join(folder, path);
  const before = readFileSync(file, "utf8");
  const after = typeof from === "string" ? before.replaceAll(from, to) : before.replace(from, to);
  if (after === before) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(file, after);
}
