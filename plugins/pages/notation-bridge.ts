import { postsOf } from "../catalog/entry-posts.ts";
import type { Entry, NotationSymbol, PlacedEntry, Post, Story } from "../catalog/model.ts";
import { postAddress, withBase } from "../linking/addresses.ts";
import { shortAuthors } from "../linking/author-names.ts";
import type { PageContext } from "./page-context.ts";
import { symbolHtml } from "./symbol-table.ts";
import type { NotationBridge, NotationUse } from "./views/post.ts";
import type { RenamedSymbol } from "./views/scroll.ts";

/** A symbol of a paper. */
interface Declared {
  readonly entry: PlacedEntry;
  readonly symbol: NotationSymbol;
}

/**
 * What the papers of a story write for the same thing, and which letters mean different things in them.
 *
 * Two symbols are the same where one says so (`was`), or where both have the same macro.
 */
export function notationBridge(context: PageContext, story: Story): NotationBridge {
  const groups = sameSymbols(declaredIn(story));
  const uses = (group: readonly Declared[]): NotationUse[] => group.map((one) => use(context, one));
  const rows = groups
    .filter((group) => new Set(group.map(({ entry }) => entry.slug)).size > 1)
    .map((group) => ({ means: context.prose((group[0] as Declared).symbol.means), uses: uses(group) }));
  // The same letter for different things: each thing once, with all papers that write it so.
  const letters = new Map<string, Declared[][]>();
  for (const group of groups) {
    for (const letter of new Set(group.map(letterOf))) {
      const same = group.filter((one) => letterOf(one) === letter);
      letters.set(letter, [...(letters.get(letter) ?? []), same]);
    }
  }
  const clashes = [...letters.values()]
    .filter((things) => things.length > 1 && new Set(things.flat().map(({ entry }) => entry.slug)).size > 1)
    .map((things) => {
      const shown = things.map((same): NotationUse => {
        const [first, ...others] = uses(same) as [NotationUse, ...NotationUse[]];
        return { ...first, papers: [first, ...others].flatMap(({ papers }) => papers) };
      });
      return { symbol: shown[0]?.symbol ?? "", uses: shown };
    });
  return { rows, clashes };
}

/** The symbols that an entry writes in another way than one that it builds on, in the order in which it declares them. */
export function renamedSymbols(context: PageContext, story: Story, from: Entry, to: Entry): RenamedSymbol[] {
  const isOf = (entry: Entry) => (one: Declared) => one.entry.kind === entry.kind && one.entry.slug === entry.slug;
  const groups = sameSymbols(declaredIn(story));
  return groups.flatMap((group): RenamedSymbol[] => {
    const [before, now] = [group.find(isOf(from)), group.find(isOf(to))];
    if (!before || !now || letterOf(before) === letterOf(now)) return [];
    return [
      {
        before: symbolHtml(context, before.entry, before.symbol),
        now: symbolHtml(context, now.entry, now.symbol),
        means: context.prose(now.symbol.means),
      },
    ];
  });
}

function declaredIn(story: Story): Declared[] {
  const entries = story.entries.filter((entry): entry is PlacedEntry => entry.kind !== "note");
  return entries.flatMap((entry) => entry.notation.map((symbol): Declared => ({ entry, symbol })));
}

/** How a symbol is written. */
function letterOf({ symbol }: Declared): string {
  return symbol.tex.replace(/\s+/g, "");
}

/** Symbols that are the same thing, in the order of the story. */
function sameSymbols(declared: readonly Declared[]): Declared[][] {
  const groupOf = new Map<Declared, Declared[]>(declared.map((one) => [one, [one]]));
  const join = (a: Declared, b: Declared): void => {
    const [one, other] = [groupOf.get(a), groupOf.get(b)];
    if (!one || !other || one === other) return;
    one.push(...other);
    for (const member of other) groupOf.set(member, one);
  };
  const byMacro = new Map<string, Declared>();
  for (const one of declared) {
    const before = byMacro.get(one.symbol.macro);
    if (before) join(before, one);
    else byMacro.set(one.symbol.macro, one);
    for (const [slug, macro] of one.symbol.was) {
      const other = declared.find(({ entry, symbol }) => entry.slug === slug && symbol.macro === macro);
      if (other) join(other, one);
    }
  }
  const order = new Map(declared.map((one, index) => [one, index]));
  return [...new Set(groupOf.values())].map((group) =>
    [...group].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  );
}

function use(context: PageContext, { entry, symbol }: Declared): NotationUse {
  const { base } = context.blog;
  const name = symbol.macro.slice(1);
  const post = [...postsOf(entry)].reverse().find((post) => firstUse(context, post, name) !== undefined);
  const id = post && firstUse(context, post, name);
  return {
    symbol: symbolHtml(context, entry, symbol),
    means: context.prose(symbol.means),
    papers: [calledOf(entry)],
    href: post && id !== undefined ? `${withBase(base, postAddress(post))}#${id}` : undefined,
  };
}

/** A paper by its authors and year, a chapter by its title. */
function calledOf(entry: PlacedEntry): string {
  if (entry.kind === "paper") return `${shortAuthors(entry.fields.authors)} ${entry.fields.year}`;
  return postsOf(entry)[0]?.title ?? entry.slug;
}

/** The id of the formula in a post that first uses a symbol. */
function firstUse(context: PageContext, post: Post, symbol: string): string | undefined {
  return context.rendered.get(post.source.path)?.symbols.find(([name]) => name === symbol)?.[1];
}
