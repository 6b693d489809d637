import type { FileRole } from "./read-file.ts";
import { POSTS, type PostsScan } from "./scan-posts.ts";

/**
 * What each text of a blog is, by its path: posts, `paper.yaml` of every paper (also where it is missing, which is a mistake),
 * stories, threads and `site.yaml`.
 */
export function fileRoles(scan: PostsScan): Map<string, FileRole> {
  const roles = new Map<string, FileRole>([[`${POSTS}/site.yaml`, { role: "site" }]]);
  const post = (path: string | undefined, identity: Omit<FileRole & { role: "post" }, "role">): void => {
    if (path !== undefined) roles.set(path, { role: "post", ...identity });
  };
  for (const [slug, files] of scan.papers) {
    post(files.overview, { kind: "paper", slug, tier: "overview" });
    post(files.deepDive, { kind: "paper", slug, tier: "deep-dive" });
    roles.set(files.yaml ?? `${files.folder}/paper.yaml`, { role: "paper", slug });
  }
  for (const [slug, files] of scan.chapters) {
    post(files.overview, { kind: "chapter", slug, tier: "overview" });
    post(files.deepDive, { kind: "chapter", slug, tier: "deep-dive" });
    post(files.index, { kind: "chapter", slug, tier: undefined });
    if (files.yaml !== undefined) roles.set(files.yaml, { role: "chapter", slug });
  }
  for (const [slug, path] of scan.notes) post(path, { kind: "note", slug, tier: undefined });
  for (const [slug, path] of scan.pages) post(path, { kind: "page", slug, tier: undefined });
  for (const [slug, path] of scan.stories) roles.set(path, { role: "story", slug });
  for (const [slug, path] of scan.threads) roles.set(path, { role: "thread", slug });
  return roles;
}
