import type { Read } from "../../incremental/fact-graph.ts";

/**
 * Facts as a map: a fact for each entry, named by a prefix and the key, and one with the list of keys. What is looked at is
 * noted as read: an entry, the list of keys, or both.
 */
export class FactMap<Key extends string, Stored, Value> implements ReadonlyMap<Key, Value> {
  readonly #read: Read;
  readonly #prefix: string;
  readonly #list: string;
  readonly #revive: (stored: Stored, key: Key) => Value;
  /** One object for each entry, so that two looks at it find the same. */
  readonly #known = new Map<Key, Value>();

  /**
   * @param prefix of the entries' names, such as `paper:`
   * @param list name of the fact with all keys
   * @param revive makes of what is stored what is wanted
   */
  constructor(read: Read, prefix: string, list: string, revive: (stored: Stored, key: Key) => Value) {
    this.#read = read;
    this.#prefix = prefix;
    this.#list = list;
    this.#revive = revive;
  }

  get size(): number {
    return this.#keys().length;
  }

  get(key: Key): Value | undefined {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const stored = this.#read<Stored>(this.#prefix + key);
    if (stored === undefined) return undefined;
    const value = this.#revive(stored, key);
    this.#known.set(key, value);
    return value;
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  *keys(): MapIterator<Key> {
    yield* this.#keys();
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this) yield value;
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const key of this.#keys()) {
      const value = this.get(key);
      if (value !== undefined) yield [key, value];
    }
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  #keys(): readonly Key[] {
    return this.#read<readonly Key[]>(this.#list) ?? [];
  }
}

/** Facts as a set: one that says of each member that it is there, and one with the list of all. */
export class FactSet<Member extends string> implements Iterable<Member> {
  readonly #read: Read;
  readonly #prefix: string;
  readonly #list: string;

  constructor(read: Read, prefix: string, list: string) {
    this.#read = read;
    this.#prefix = prefix;
    this.#list = list;
  }

  get size(): number {
    return this.#members().length;
  }

  has(member: Member): boolean {
    return this.#read(this.#prefix + member) !== undefined;
  }

  [Symbol.iterator](): Iterator<Member> {
    return this.#members()[Symbol.iterator]();
  }

  #members(): readonly Member[] {
    return this.#read<readonly Member[]>(this.#list) ?? [];
  }
}
