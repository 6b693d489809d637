import { imageSize } from "image-size";
import type { ReadFile } from "../../catalog/read/read-file.ts";
import { POSTS, SITE_FILE } from "../../catalog/read/scan-posts.ts";
import { placeAt } from "../../catalog/read/yaml-text.ts";
import { linkedFile } from "../../core/linked-file.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { inspectSvg } from "../../markdown/render/svg-refusal.ts";
import { FactBlog } from "../facts/fact-blog.ts";
import { bytesOf } from "../jobs/source-text.ts";
import type { Services } from "../services.ts";

/** In pixels, what the largest of the pictures that are made of it is not blurred at. */
const LEAST = 180;

/** The file of the site's sign: fact `icon`, its path, where there is one that can be used. */
export function iconRule({ root }: Services): Rule {
  return {
    name: "icon",
    keys: (read) => (read<ReadFile>(`read:${SITE_FILE}`)?.site?.look.icon ? [""] : []),
    answer: (_key, read) => {
      const { look, places } = read<ReadFile>(`read:${SITE_FILE}`)?.site ?? {};
      const name = look?.icon ?? "";
      const path = linkedFile(SITE_FILE, name);
      const { assets } = new FactBlog(read).catalog;
      const digest = read<string>(`file:${path}`);
      const message =
        assets.has(path) && digest !== undefined
          ? iconProblem(path, bytesOf({ root, path, digest }))
          : `The icon \`${name}\` leads to no file${suggestion(name, assets)}`;
      if (message === undefined) return { facts: { icon: path } };
      const place = placeAt(places ?? { file: SITE_FILE, parts: {} }, ["icon"]);
      return { diagnostics: [{ ...place, severity: "error", rule: "icon-valid", message }] };
    },
  };
}

function suggestion(name: string, assets: ReadonlySet<string>): string {
  const files = [...assets].map((asset) => asset.slice(POSTS.length + 1)).filter((file) => /\.(?:svg|png)$/.test(file));
  const near = nearestName(name, files);
  return near === undefined ? "; expected a file below `posts/`." : `; did you mean \`${near}\`?`;
}

/** Why a file cannot be the icon. */
function iconProblem(path: string, bytes: Buffer): string | undefined {
  if (path.endsWith(".svg")) {
    const { refusal } = inspectSvg(bytes.toString("utf8"));
    if (refusal !== undefined) return `The icon \`${path}\` cannot be used: ${refusal}.`;
  }
  const size = sizeOf(bytes);
  if (size === undefined || (path.endsWith(".png") && size.type !== "png"))
    return `The file \`${path}\` is no ${path.endsWith(".svg") ? "SVG" : "PNG"} that can be read.`;
  const { width, height } = size;
  // An eighth more one way than the other is hardly seen.
  if (Math.max(width, height) > Math.min(width, height) * 1.125)
    return `The icon is ${width} by ${height}; expected a square.`;
  return path.endsWith(".png") && Math.min(width, height) < LEAST
    ? `The icon is ${width} by ${height} pixels; expected at least ${LEAST} by ${LEAST}, or an SVG.`
    : undefined;
}

function sizeOf(bytes: Buffer): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}
