import type { Place } from "../../core/place.ts";
import type { Slug } from "../../core/slug.ts";
import type { Tier } from "../../core/tier.ts";
import type { PostKind, WordsHtml } from "../model.ts";
import type { PostFrontMatter } from "../schema/post.ts";
import type { TextPlace } from "./read-paper.ts";

/** Which post a file is, by where it stands. */
export interface PostIdentity {
  readonly kind: PostKind;
  readonly slug: Slug;
  readonly tier: Tier | undefined;
}

/** A post before it knows its paper: what its file alone says, but for its text. */
export interface ReadPost extends PostIdentity {
  readonly path: string;
  readonly frontMatter: PostFrontMatter;
  readonly html?: WordsHtml;
  readonly linesBefore: number;
  readonly addressPlaces: Readonly<Partial<Record<"permalink" | "redirectFrom", Place>>>;
  /** Where each of its tags stands, by the tag. */
  readonly tagPlaces: Readonly<Record<string, TextPlace>>;
}
