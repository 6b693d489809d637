import type { ReadFile } from "../../catalog/read/read-file.ts";
import { POSTS, SITE_FILE } from "../../catalog/read/scan-posts.ts";
import { placeAt } from "../../catalog/read/yaml-text.ts";
import type { FontRole } from "../../catalog/schema/look.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import { bytesOf } from "../jobs/source-text.ts";
import type { FontFace } from "../look/font-face.ts";
import { isFont, ownFace } from "../look/own-face.ts";
import { packagedFaces } from "../look/packaged-faces.ts";
import type { Services } from "../services.ts";

const ROLES: readonly FontRole[] = ["text", "labels", "code"];

/** The fonts that an author has chosen: fact `font-faces`, where there are some. */
export function fontsRule({ root }: Services): Rule {
  return {
    name: "fonts",
    keys: (read) => (read<ReadFile>(`read:${SITE_FILE}`)?.site?.look.fonts ? [""] : []),
    answer: (_key, read) => {
      // It changes with what is installed.
      read("engine");
      const { look, places } = read<ReadFile>(`read:${SITE_FILE}`)?.site ?? {};
      const diagnostics: Diagnostic[] = [];
      const faces = ROLES.flatMap((role) =>
        (look?.fonts?.[role] ?? []).flatMap((name, index): readonly FontFace[] => {
          const found = facesOf(read, root, name, role);
          if (typeof found !== "string") return found;
          const place = placeAt(places ?? { file: SITE_FILE, parts: {} }, ["fonts", role, index]);
          diagnostics.push({ ...place, severity: "error", rule: "font-found", message: found });
          return [];
        }),
      );
      return { facts: { "font-faces": faces }, diagnostics };
    },
  };
}

/** The files of a font, or why there are none. */
function facesOf(read: Read, root: string, name: string, role: FontRole): readonly FontFace[] | string {
  if (name.startsWith("@")) {
    return (
      packagedFaces(root, name, role) ??
      `The package \`${name}\` is not installed, or holds no fonts; expected it beside the blog: npm install ${name}`
    );
  }
  const path = `${POSTS}/${name}`;
  const { assets } = new FactBlog(read).catalog;
  if (!assets.has(path)) {
    const near = nearestName(
      name,
      [...assets].map((asset) => asset.slice(POSTS.length + 1)),
    );
    const hint = near === undefined ? "expected a file below `posts/`." : `did you mean \`${near}\`?`;
    return `The font \`${name}\` leads to no file; ${hint}`;
  }
  const digest = read<string>(`file:${path}`);
  if (digest === undefined || !isFont(bytesOf({ root, path, digest })))
    return `The file \`${name}\` is no font; expected WOFF2, TrueType or OpenType.`;
  return [ownFace(path, role)];
}
