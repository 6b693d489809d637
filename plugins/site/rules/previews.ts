import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { MissingContentError, pageContext } from "../../blog/page-context.ts";
import type { CodeSign } from "../../blog/rules/code-signs.ts";
import { documentPaths } from "../../blog/rules/documents.ts";
import type { PlaceRef } from "../../blog/rules/links.ts";
import type { StoredText } from "../../blog/stored-text.ts";
import type { Post } from "../../catalog/model.ts";
import { placedEntryOf } from "../../catalog/placed-entries.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import { digestOf } from "../../incremental/digest.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { canBePreviewed, outputPath, postAddress, previewAddress, withBase } from "../../linking/addresses.ts";
import { counterpartOf } from "../../linking/counterpart.ts";
import type { Hinge } from "../../linking/hinges.ts";
import type { PlacedClaim } from "../../linking/placed-claims.ts";
import type { PageContext } from "../../pages/page-context.ts";
import { cardPreview } from "../../pages/previews/card-preview.ts";
import { symbolTable } from "../../pages/symbol-table.ts";
import type { SiteServices } from "../jobs/site-jobs.ts";
import { wireBytes } from "../offline/wire-bytes.ts";
import type { Sink } from "../output/sink.ts";
import { fileFact, type WrittenFile } from "../output/written-file.ts";
import { postViewOf } from "./pages.ts";

/** The places in each post that links of other posts lead to, hinges and the proofs of claims included: facts `led-to:` with its path. */
export function previewTargetsRule(): Rule {
  return {
    name: "led-to",
    keys: () => [""],
    answer: (_key, read) => {
      const targets = new Map<string, Set<string>>();
      const add = (path: string, id: string): void => {
        const ids = targets.get(path) ?? new Set();
        targets.set(path, ids.add(id));
      };
      for (const from of documentPaths(read)) {
        for (const [path, id] of read<readonly PlaceRef[]>(`leads:${from}`) ?? [])
          if (path !== from && id !== "") add(path, id);
        for (const { to, proofs } of read<readonly PlacedClaim[]>(`claims:${from}`) ?? [])
          if (to.path !== from) for (const proof of proofs.filter(canBePreviewed)) add(to.path, proof);
        for (const { block } of read<readonly CodeSign[]>(`code-signs:${from}`) ?? [])
          if (block[0] !== from) add(block[0], block[1]);
        for (const { id, other } of hingedPlaces(read, from)) if (canBePreviewed(id)) add(other, id);
      }
      const facts = [...targets].map(([path, ids]) => [`led-to:${path}`, [...ids]] as const);
      return { facts: Object.fromEntries(facts) };
    },
  };
}

function hingedPlaces(read: Read, path: string): { readonly id: string; readonly other: string }[] {
  const hinges = read<readonly Hinge[]>(`hinges:${path}`) ?? [];
  if (hinges.length === 0) return [];
  const { catalog } = new FactBlog(read);
  const post = catalog.posts.get(path);
  const other = post && counterpartOf(catalog, post);
  return other ? hinges.map(({ id }) => ({ id, other: other.source.path })) : [];
}

/** The previews of each post: of the post as a whole, and of the places that others lead to. */
export function previewsRule({ store, jobs }: SiteServices, sink: () => Sink | undefined): Rule {
  return {
    name: "preview",
    expect: (answers) => jobs.expect(answers),
    keys: (read) => read<readonly string[]>("posts") ?? [],
    answer: async (path, read) => {
      const context = pageContext(read, store);
      const post = context.blog.catalog.posts.get(path) as Post;
      const address = postAddress(post);
      const facts: Record<string, WrittenFile> = {};
      const add = (id: string, bytes: Uint8Array, digest: string): void => {
        const to = outputPath(previewAddress(address, id));
        sink()?.file(to, bytes, digest);
        facts[fileFact(to)] = { digest, bytes: bytes.length, wire: wireBytes(to, bytes) };
      };
      const { title, titleHtml, tier, minutes, paper } = postViewOf(read, store, path);
      const card = Buffer.from(
        JSON.stringify(cardPreview({ title, titleHtml, tier, minutes, paper, description: describe(context, post) })),
      );
      add("", card, digestOf(card));
      const ids = read<readonly string[]>(`led-to:${path}`) ?? [];
      const text = read<StoredText>(`rendered:${path}`);
      if (ids.length > 0 && text) {
        const around = { title, tier, symbols: symbolTable(context, post) };
        const made = await jobs.run("preview", {
          path,
          text,
          ids,
          address: withBase(context.blog.base, address),
          around,
        });
        if ("lost" in made) throw new MissingContentError("render", made.lost);
        for (const { id, bytes, digest } of made) if (canBePreviewed(id)) add(id, bytes, digest);
      }
      return { facts };
    },
  };
}

/** What a post says in a sentence, as HTML. */
function describe(context: PageContext, post: Post): string {
  const summary = placedEntryOf(context.blog.catalog, post)?.summary;
  if (summary) return context.prose(summary);
  return post.html?.description ?? escapeHtml(post.frontMatter.description ?? "");
}
