import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { stemOf } from "./replaced-layouts.ts";

/** The element that a template's HTML is put into, and taken out of again when the page is done. */
const CARRIER = "diptych-own";

/** A page that is done, without the elements that templates were put into. */
export function withoutCarriers(html: string): string {
  return html.replaceAll(`<${CARRIER}>`, "").replaceAll(`</${CARRIER}>`, "");
}

/** What templates are rendered by, as a module. @param layouts the blog's own `layouts/` */
export function nunjucksModule(layouts: string): string {
  const library = pathToFileURL(createRequire(import.meta.url).resolve("nunjucks")).href;
  return `import nunjucks from ${JSON.stringify(library)};
import { Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([${JSON.stringify(layouts)}]), {
  autoescape: true,
  throwOnUndefined: true,
});

export function rendered(path, { children, ...props }) {
  const inner = children === undefined ? "" : renderToString(h(Fragment, null, children));
  const html = environment.render(path, { ...props, children: new nunjucks.runtime.SafeString(inner) });
  return h(${JSON.stringify(CARRIER)}, { dangerouslySetInnerHTML: { __html: html } });
}
`;
}

/** Where rendering begins, as a module: the engine's with the author's layouts in it, and without carriers. */
export const ENTRY_MODULE = `import * as pages from "diptych/layouts/render-page.tsx";

const bare = (html) => html.replace(/<\\/?${CARRIER}>/g, "");

export const renderPage = (...given) => bare(pages.renderPage(...given));
export const renderPost = (...given) => bare(pages.renderPost(...given));
`;

/**
 * A template as the module that it stands in for: it exports what the engine's does.
 * @param path of the template, below `layouts/`
 * @param replaced path of the engine's, below `layouts/`
 * @returns nothing where the engine's has several components, and none of them bears its name
 */
export function templateModule(path: string, replaced: string, engine: string): string | undefined {
  const source = readFileSync(join(engine, "layouts", replaced), "utf8");
  const component = mainComponent(source, stemOf(replaced).split("/").at(-1) ?? "");
  if (component === undefined) return undefined;
  const original = JSON.stringify(`diptych/layouts/${replaced}`);
  return `import { rendered } from "diptych:nunjucks";
export * from ${original};
export ${component.isDefault ? "default " : ""}function ${component.name}(props) {
  return rendered(${JSON.stringify(path)}, props);
}
`;
}

/** The component that a file is named for: `site-footer` has `SiteFooter`, `home` has `HomePage`. */
function mainComponent(source: string, name: string): { name: string; isDefault: boolean } | undefined {
  const components = [...source.matchAll(/^export (default )?function ([A-Z]\w*)/gm)].map(
    ([, isDefault, component = ""]) => ({ name: component, isDefault: isDefault !== undefined }),
  );
  const pascal = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const named = components.find((component) => [pascal, `${pascal}Page`].includes(component.name));
  return named ?? (components.length === 1 ? components[0] : undefined);
}
