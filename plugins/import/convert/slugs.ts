import { type Slug, slugify } from "../../core/slug.ts";

/** Hands out slugs, each once. */
export class Slugs {
  readonly #taken = new Set<string>();

  /** The slug of a name, with a number behind it where it is taken. */
  of(name: string): Slug {
    const plain = slugify(name).slice(0, 100).replace(/-+$/, "") as Slug;
    for (let number = 1; ; number++) {
      const slug = (number === 1 ? plain : `${plain}-${number}`) as Slug;
      if (this.#taken.has(slug)) continue;
      this.#taken.add(slug);
      return slug;
    }
  }
}
