import type { Facts } from "./facts.ts";

/** A page that is being made is no client yet. In milliseconds. */
const YOUNG_MS = 60_000;

/**
 * Which version each open page shows. A page gets its styles, figures and search index from that version as long as it
 * is open, whatever has come since. A page without a pin came from the network, and gets all from there.
 */
export class Pins {
  readonly #facts: Facts;
  /** The browser may end the worker at any time: what is here is noted in `facts` as well. */
  readonly #memory = new Map<string, string>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  async of(clientId: string): Promise<string | undefined> {
    if (clientId === "") return undefined;
    const known = this.#memory.get(clientId);
    if (known !== undefined) return known;
    const version = (await this.#facts.get("pin", clientId))?.split(" ")[0];
    if (version !== undefined) this.#memory.set(clientId, version);
    return version;
  }

  async set(clientId: string, version: string): Promise<void> {
    if (clientId === "") return;
    this.#memory.set(clientId, version);
    try {
      await this.#facts.set("pin", clientId, `${version} ${Date.now()}`);
    } catch {
      // Storage is full: it is known as long as this worker lives.
    }
  }

  /**
   * The versions that open pages show; forgets the pins of pages that are closed.
   * @param open ids of pages
   */
  async versions(open: ReadonlySet<string>): Promise<Set<string>> {
    const versions = new Set<string>();
    for (const clientId of await this.#facts.names("pin")) {
      const [version = "", since = "0"] = (await this.#facts.get("pin", clientId))?.split(" ") ?? [];
      if (open.has(clientId) || Date.now() - Number(since) < YOUNG_MS) versions.add(version);
      else {
        this.#memory.delete(clientId);
        await this.#facts.forget("pin", clientId);
      }
    }
    return versions;
  }
}
