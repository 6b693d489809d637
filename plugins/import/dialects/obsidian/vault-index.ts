import type { Scene } from "../../model/construct.ts";
import type { OldPost } from "../../model/old-blog.ts";

/** What a wikilink may mean, by what it says. */
export interface VaultIndex {
  /** A note by its path, its name or another name that it has. */
  note(name: string): OldPost | undefined;
  /** A file that is no note, by its path or its name. */
  file(name: string): string | undefined;
}

/** Looks up notes and files of a vault, as Obsidian does: a path from the vault's root, one from the note's folder, or a name. */
export function vaultIndex(scene: Scene): VaultIndex {
  const [root = ""] = scene.blog.roots;
  const folder = scene.post.path.replace(/[^/]*$/, "");
  const notes = new Map<string, OldPost>();
  // What is said more precisely wins: paths, then names, then other names.
  const add = (key: string, post: OldPost): void => {
    const plain = keyOf(key);
    if (plain !== "" && !notes.has(plain)) notes.set(plain, post);
  };
  for (const post of scene.blog.posts) add(post.path.slice(root.length), post);
  for (const post of scene.blog.posts) add(post.path.split("/").at(-1) ?? "", post);
  for (const post of scene.blog.posts) {
    for (const alias of post.aliases ?? []) add(alias, post);
    if (/(?:^|\/)index\.md$/i.test(post.path)) add(post.path.slice(root.length).replace(/\/?index\.md$/i, ""), post);
    if (post.title !== undefined) add(post.title, post);
  }
  const files = new Map<string, string>();
  for (const path of scene.site.files.keys()) {
    if (/\.md$/i.test(path)) continue;
    for (const key of [path.slice(root.length), path.split("/").at(-1) ?? ""])
      if (!files.has(key.toLowerCase())) files.set(key.toLowerCase(), path);
  }
  return {
    note: (name) =>
      notes.get(keyOf(folder.slice(root.length) + name)) ??
      notes.get(keyOf(name)) ??
      notes.get(keyOf(name.split("/").at(-1) ?? "")),
    file: (name) => {
      const plain = name.replace(/^\.?\//, "").toLowerCase();
      return (
        files.get((folder.slice(root.length) + plain).toLowerCase()) ??
        files.get(plain) ??
        files.get(plain.split("/").at(-1) ?? "")
      );
    },
  };
}

function keyOf(name: string): string {
  return name
    .trim()
    .replace(/\.md$/i, "")
    .replace(/^(?:\.{0,2}\/)+/, "")
    .normalize("NFC")
    .toLowerCase();
}
