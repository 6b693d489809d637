import { OFFLINE_FORMAT, type OfflineList, type OfflineParts } from "../../core/offline-list.ts";
import type { ContentStore, StoredFile } from "./content-store.ts";
import { type Choices, type ListedFile, listFile, partFiles, Version } from "./version.ts";

/** The versions of the site whose lists are kept. */
export class Versions {
  readonly #store: ContentStore;
  readonly #loaded = new Map<string, Promise<Version | undefined>>();
  readonly #parts = new Map<string, Promise<OfflineParts | undefined>>();

  constructor(store: ContentStore) {
    this.#store = store;
  }

  /** A version, if its list is kept and can be read. */
  get(id: string): Promise<Version | undefined> {
    return this.#once(this.#loaded, id, async () => {
      const list = (await this.#store.json(listFile(id))) as OfflineList | undefined;
      return list?.format === OFFLINE_FORMAT ? new Version(id, list) : undefined;
    });
  }

  /**
   * A version; its list is fetched and kept if need be.
   * @throws if it cannot be
   */
  async fetch(id: string, event: ExtendableEvent): Promise<Version> {
    await this.#store.keep([listFile(id)], event);
    const version = await this.get(id);
    if (!version) throw new Error("The list of what there is to keep has gone.");
    return version;
  }

  /** The parts of a version's search index; nothing where their list is not kept. */
  async parts(version: Version): Promise<OfflineParts> {
    const id = version.list.index?.parts;
    if (!id) return {};
    return (
      (await this.#once(this.#parts, id, async () => (await this.#store.json(listFile(id))) as OfflineParts)) ?? {}
    );
  }

  /** All that has to be kept for a reader, lists and index included, as far as lists are kept. */
  async files(version: Version, choices: Choices): Promise<StoredFile[]> {
    const files: StoredFile[] = [listFile(version.id), ...version.files(choices)];
    if (version.list.index && version.keepsIndex(choices))
      files.push(listFile(version.list.index.parts), ...partFiles(await this.parts(version)));
    return files;
  }

  /** A file of a version, be it one of its search index. */
  async file(version: Version, path: string): Promise<ListedFile | undefined> {
    const file = version.file(path);
    if (file || !path.startsWith("pagefind/")) return file;
    const parts = await this.parts(version);
    const part = Object.hasOwn(parts, path) ? parts[path] : undefined;
    return part && { path, ...part };
  }

  /** What is not there yet is asked for again the next time. */
  async #once<T>(
    memory: Map<string, Promise<T | undefined>>,
    id: string,
    load: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const loading = memory.get(id) ?? load();
    memory.set(id, loading);
    try {
      const value = await loading;
      if (value === undefined) memory.delete(id);
      return value;
    } catch (error) {
      memory.delete(id);
      throw error;
    }
  }
}
