import { POSTS } from "../../catalog/read/scan-posts.ts";
import type { MathSyntax } from "../../markdown/syntax/math/math-syntax.ts";
import type { BlogFile, BlogFiles } from "./blog-files.ts";

/** What dollars mean in a file. */
export function mathOf({ files }: Pick<BlogFiles, "files">, { read }: Pick<BlogFile, "read">): MathSyntax {
  return read.post?.frontMatter.math ?? files.get(`${POSTS}/site.yaml`)?.read.site?.fields.math ?? "pandoc";
}
