import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createProject, PLAIN_SITE, type Project } from "../support/project.ts";

const GENERATOR = fileURLToPath(new URL("generate-corpus.mjs", import.meta.url));

/** How much was made up. */
export interface CorpusSize {
  readonly posts: number;
  readonly bytes: number;
  readonly formulas: number;
  /** Formulas, each counted once. */
  readonly unique: number;
}

/** A blog that is made up, in a project of its own. */
export interface GeneratedBlog {
  readonly project: Project;
  readonly size: CorpusSize;
  readonly newest: EditedPost;
}

/**
 * Makes up texts, the same ones each time.
 * @param posts how many, an even number: half of them overviews, half deep dives
 * @param folder is emptied first
 * @param layout `diptych`: a folder for each paper; `flat`: the same text in files with plain front matter
 */
export function generateTexts(posts: number, folder: string, layout: "diptych" | "flat"): CorpusSize {
  const args = ["--papers", String(posts / 2), "--out", folder, "--layout", layout];
  const printed = execFileSync(process.execPath, [GENERATOR, ...args], { encoding: "utf8" });
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "") as CorpusSize;
}

/**
 * Makes up a blog.
 * @param posts how many, an even number
 * @param site lines of `site.yaml` beside those of every test
 */
export function generateBlog(posts: number, site = ""): GeneratedBlog {
  const project = createProject();
  const size = generateTexts(posts, join(project.root, "posts"), "diptych");
  project.write("posts/site.yaml", PLAIN_SITE + site);
  const paper = `papers/p${String(posts / 2).padStart(4, "0")}`;
  return { project, size, newest: new EditedPost(project.root, `posts/${paper}/deep-dive.md`, `${paper}/deep-dive/`) };
}

/** A post that somebody goes on writing: each time another sentence in its last section. */
export class EditedPost {
  readonly address: string;
  readonly #file: string;
  readonly #before: string;
  readonly #after: string;
  #edits = 0;

  /**
   * @param file relative to the root
   * @param address of its page, relative to the site
   */
  constructor(root: string, file: string, address: string) {
    this.address = address;
    this.#file = join(root, file);
    const text = readFileSync(this.#file, "utf8");
    const heading = text.lastIndexOf("\n## ");
    const place = text.indexOf("\n\n", heading) + 2;
    if (heading < 0 || place < 2) throw new Error(`${file} has no section.`);
    this.#before = text.slice(0, place);
    this.#after = text.slice(place);
  }

  /**
   * Saves an edit of prose.
   * @returns a word that the page holds from now on, and did not before
   */
  edit(): string {
    this.#edits++;
    const word = `Writtenanew${this.#edits}.`;
    writeFileSync(this.#file, `${this.#before}${word} ${this.#after}`);
    return word;
  }
}
