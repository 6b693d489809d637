import type { Diagnostic } from "../core/diagnostic.ts";
import { digestOf } from "./digest.ts";

/** Asks for a fact by its name. What is asked for is noted, also where there is no such fact. */
export type Read = <T>(name: string) => T | undefined;

/** What a rule finds out. */
export interface Answer {
  /** By name. Values are what JSON can hold, so that they can be stored and sent. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Told again, without work, as long as nothing changes that the answer was made from. */
  readonly diagnostics?: readonly Diagnostic[];
}

/**
 * How facts are made from other facts: a pure function for each of some keys. It may read facts of rules before it alone.
 */
export interface Rule {
  readonly name: string;
  /** The keys for which there is an answer now. */
  keys(read: Read): readonly string[];
  answer(key: string, read: Read): Answer | Promise<Answer>;
  /** Told how many answers are about to be asked for. */
  expect?(answers: number): void;
}

/** A fact with what tells it from another of its name. */
interface Fact {
  readonly digest: string;
  readonly value: unknown;
}

/** One answer: of a rule for a key, or the keys of a rule. */
interface Node {
  readonly rule: number;
  /** Nothing for the keys of a rule. */
  readonly key: string | undefined;
  readonly reads: string[];
  facts: readonly string[];
  diagnostics: readonly Diagnostic[];
}

/** A graph as JSON can hold it. */
export interface SavedGraph {
  /** Names of the rules, in order: one of other rules is not taken up. */
  readonly rules: readonly string[];
  readonly names: readonly string[];
  /** By the place of the name: digest and value. */
  readonly facts: readonly (readonly [name: number, digest: string, value: unknown])[];
  readonly keys: readonly (readonly string[] | null)[];
  readonly nodes: readonly SavedNode[];
  /** What was still to be answered. */
  readonly dirty: readonly (readonly string[])[];
}

/** Rule, key, reads and facts (places of names), diagnostics where there are some. */
type SavedNode = readonly [
  rule: number,
  key: string | null,
  reads: readonly number[],
  facts: readonly number[],
  diagnostics?: readonly Diagnostic[],
];

interface RunOptions {
  readonly last?: string;
  readonly later?: readonly string[];
  readonly isOver?: () => boolean;
}

/** How many answers of a rule may be waited for at a time. */
const AT_ONCE = 24;

/**
 * Facts, and which were made from which. After some of those have changed that are given from outside, only what was made
 * from them is made again, and only as far as it comes out differently.
 *
 * Rules run in their order, each for all keys whose reads have changed. A read of something that was not there is a read, too.
 */
export class FactGraph {
  readonly #rules: readonly Rule[];
  readonly #facts = new Map<string, Fact>();
  readonly #nodes = new Map<string, Node>();
  /** The ids of the nodes that have diagnostics: few of very many. */
  readonly #telling = new Set<string>();
  /** By the name of a fact, the ids of the nodes that have read it. */
  readonly #readers = new Map<string, Set<string>>();
  /** By rule. */
  readonly #dirty: Set<string>[];
  #changeCount = 0;
  readonly #keys: (readonly string[] | undefined)[];
  #answered = 0;

  constructor(rules: readonly Rule[], saved?: SavedGraph) {
    this.#rules = rules;
    this.#dirty = rules.map(() => new Set<string>());
    this.#keys = rules.map(() => undefined);
    if (saved && saved.rules.join() === rules.map(({ name }) => name).join()) this.#takeUp(saved);
    else for (const [rule, dirty] of this.#dirty.entries()) dirty.add(keysId(rule));
  }

  /** How many answers have been made. */
  get answered(): number {
    return this.#answered;
  }

  /** How often a fact has changed. */
  get changed(): number {
    return this.#changeCount;
  }

  /** Sets a fact from outside; without a value it is taken away. */
  set(name: string, value: unknown): void {
    if (value === undefined) this.#withdraw(name);
    else this.#publish(name, value, -1);
  }

  /** A fact's value, without a note that it was read. */
  peek<T>(name: string): T | undefined {
    return this.#facts.get(name)?.value as T | undefined;
  }

  /** Names of all facts that begin with some letters. */
  names(prefix: string): string[] {
    return [...this.#facts.keys()].filter((name) => name.startsWith(prefix));
  }

  /** What a rule has answers for, as far as it has been run. */
  keys(rule: string): readonly string[] {
    return this.#keys[this.#rules.findIndex(({ name }) => name === rule)] ?? [];
  }

  /** Makes an answer anew at the next run, whatever it was made from. */
  invalidate(rule: string, key: string): void {
    const place = this.#rules.findIndex(({ name }) => name === rule);
    const id = nodeId(place, key);
    if (this.#nodes.has(id)) this.#dirty[place]?.add(id);
  }

  /** Makes those answers anew, at the next run, that have told of a rule that does not hold. */
  invalidateTold(rule: Diagnostic["rule"]): void {
    for (const id of this.#telling) {
      const node = this.#nodes.get(id);
      if (node?.diagnostics.some((told) => told.rule === rule)) this.#dirty[node.rule]?.add(id);
    }
  }

  /** Makes those answers anew, at the next run, that have some facts. */
  remake(facts: ReadonlySet<string>): void {
    for (const [id, node] of this.#nodes)
      if (node.facts.some((name) => facts.has(name))) this.#dirty[node.rule]?.add(id);
  }

  /** All that rules have to say, in no order. */
  diagnostics(): Diagnostic[] {
    return [...this.#telling].flatMap((id) => this.#nodes.get(id)?.diagnostics ?? []);
  }

  /**
   * Answers anew what has changed.
   * @param options.last the rule after which to stop; default: all rules
   * @param options.later rules that are left for another time: none that is run reads what they find out
   * @param options.isOver asked before each answer; where it says so, the rest is left for the next run
   * @returns whether all is answered that was to be
   * @throws what a rule throws; the next run goes on from there
   */
  async run({ last, later = [], isOver = () => false }: RunOptions = {}): Promise<boolean> {
    for (const [place, rule] of this.#rules.entries()) {
      if (later.includes(rule.name)) continue;
      if (this.#dirty[place]?.has(keysId(place))) this.#findKeys(place, rule);
      if (!(await this.#answerAll(place, rule, isOver))) return false;
      if (rule.name === last) break;
    }
    return true;
  }

  save(): SavedGraph {
    const places = new Map<string, number>();
    const place = (name: string): number => {
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, places.size);
      return places.size - 1;
    };
    const facts = [...this.#facts].map(([name, { digest, value }]) => [place(name), digest, value] as const);
    const nodes = [...this.#nodes.values()].map(({ rule, key, reads, facts: own, diagnostics }): SavedNode => {
      const node = [rule, key ?? null, reads.map(place), own.map(place)] as const;
      return diagnostics.length > 0 ? [...node, diagnostics] : node;
    });
    return {
      rules: this.#rules.map(({ name }) => name),
      names: [...places.keys()],
      facts,
      keys: this.#keys.map((keys) => keys ?? null),
      nodes,
      dirty: this.#dirty.map((ids) => [...ids]),
    };
  }

  #takeUp(saved: SavedGraph): void {
    const name = (place: number): string => saved.names[place] as string;
    for (const [place, digest, value] of saved.facts) this.#facts.set(name(place), { digest, value });
    for (const [rule, key, reads, facts, diagnostics = []] of saved.nodes) {
      const node = { rule, key: key ?? undefined, reads: reads.map(name), facts: facts.map(name), diagnostics };
      const id = key === null ? keysId(rule) : nodeId(rule, key);
      this.#nodes.set(id, node);
      if (diagnostics.length > 0) this.#telling.add(id);
      for (const read of node.reads) this.#addReader(read, id);
    }
    saved.keys.forEach((keys, rule) => {
      this.#keys[rule] = keys ?? undefined;
      if (!keys) this.#dirty[rule]?.add(keysId(rule));
    });
    saved.dirty.forEach((ids, rule) => {
      for (const id of ids) this.#dirty[rule]?.add(id);
    });
  }

  #findKeys(place: number, rule: Rule): void {
    const id = keysId(place);
    const node = this.#begin(id, place, undefined);
    const keys = rule.keys(this.#reader(node, id));
    const wanted = new Set(keys);
    for (const key of this.#keys[place] ?? []) if (!wanted.has(key)) this.#remove(nodeId(place, key));
    for (const key of wanted) if (!this.#nodes.has(nodeId(place, key))) this.#dirty[place]?.add(nodeId(place, key));
    this.#keys[place] = [...wanted];
    this.#dirty[place]?.delete(id);
  }

  async #answerAll(place: number, rule: Rule, isOver: () => boolean): Promise<boolean> {
    const dirty = this.#dirty[place] as Set<string>;
    const waiting = new Set<Promise<void>>();
    let failure: { readonly error: unknown } | undefined;
    if (dirty.size > 0) rule.expect?.(dirty.size);
    for (const id of [...dirty]) {
      // What is made is let go of before all of the next is made.
      if (waiting.size >= AT_ONCE) await Promise.race(waiting);
      if (failure || isOver()) break;
      const key = keyOf(id);
      const before = this.#nodes.get(id);
      const node = this.#begin(id, place, key);
      const keep = (answer: Answer): void => {
        this.#answered++;
        for (const name of before?.facts ?? [])
          if (!answer.facts || !Object.hasOwn(answer.facts, name)) this.#withdraw(name);
        node.facts = Object.keys(answer.facts ?? {});
        node.diagnostics = answer.diagnostics ?? [];
        if (node.diagnostics.length > 0) this.#telling.add(id);
        for (const name of node.facts) this.#publish(name, answer.facts?.[name], place);
        dirty.delete(id);
      };
      const fail = (error: unknown): void => {
        // What it has published stays its own, so that the next answer can take it back.
        node.facts = before?.facts ?? [];
        failure ??= { error };
      };
      try {
        const answer = rule.answer(key, this.#reader(node, id));
        if (answer instanceof Promise) {
          const done: Promise<void> = answer.then(keep, fail).finally(() => waiting.delete(done));
          waiting.add(done);
        } else keep(answer);
      } catch (error) {
        fail(error);
      }
    }
    await Promise.all(waiting);
    if (failure) throw failure.error;
    return dirty.size === 0;
  }

  #begin(id: string, rule: number, key: string | undefined): Node {
    this.#forgetReads(id, this.#nodes.get(id)?.reads ?? []);
    const node: Node = { rule, key, reads: [], facts: [], diagnostics: [] };
    this.#nodes.set(id, node);
    this.#telling.delete(id);
    return node;
  }

  #reader(node: Node, id: string): Read {
    const seen = new Set<string>();
    return <T>(name: string): T | undefined => {
      if (!seen.has(name)) {
        seen.add(name);
        node.reads.push(name);
        this.#addReader(name, id);
      }
      return this.#facts.get(name)?.value as T | undefined;
    };
  }

  #addReader(name: string, id: string): void {
    const readers = this.#readers.get(name);
    if (readers) readers.add(id);
    else this.#readers.set(name, new Set([id]));
  }

  /** Names that nobody reads any more are let go of: many facts bear what an author wrote in their names. */
  #forgetReads(id: string, reads: readonly string[]): void {
    for (const name of reads) {
      const readers = this.#readers.get(name);
      readers?.delete(id);
      if (readers?.size === 0) this.#readers.delete(name);
    }
  }

  #remove(id: string): void {
    const node = this.#nodes.get(id);
    if (!node) return;
    this.#forgetReads(id, node.reads);
    for (const name of node.facts) this.#withdraw(name);
    this.#nodes.delete(id);
    this.#telling.delete(id);
    this.#dirty[node.rule]?.delete(id);
  }

  #publish(name: string, value: unknown, from: number): void {
    const digest = digestOf(JSON.stringify(value) ?? "");
    if (this.#facts.get(name)?.digest === digest) return;
    this.#facts.set(name, { digest, value });
    this.#changed(name, from);
  }

  #withdraw(name: string): void {
    if (this.#facts.delete(name)) this.#changed(name, -1);
  }

  #changed(name: string, from: number): void {
    this.#changeCount += 1;
    for (const id of this.#readers.get(name) ?? []) {
      const rule = this.#nodes.get(id)?.rule ?? 0;
      // A rule reads what rules before it have found out: anything else would go unnoticed.
      if (rule <= from) throw new Error(`${this.#rules[rule]?.name} reads ${name}, which a later rule makes`);
      this.#dirty[rule]?.add(id);
    }
  }
}

function nodeId(rule: number, key: string): string {
  return `${rule} ${key}`;
}

function keysId(rule: number): string {
  return `${rule}`;
}

function keyOf(id: string): string {
  return id.slice(id.indexOf(" ") + 1);
}
