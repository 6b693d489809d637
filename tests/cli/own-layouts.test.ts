import { expect, test } from "vitest";
import { post } from "../support/blog.ts";
import { startDevServer } from "../support/dev-server.ts";

test("while writing, edits of a layout and of a style sheet show, and a mistake leaves the page to the engine's", async () => {
  const dev = await startDevServer(
    { "posts/notes/plain.md": post("Its text.", "title: A note") },
    {
      own: {
        "components/site-footer.tsx": "export const SiteFooter = () => <footer>One</footer>;\n",
        "styles/mine.css": ".mine { color: red }\n",
      },
    },
  );
  try {
    await dev.shows("notes/plain/", (html) => html.includes("<footer>One</footer>"));
    dev.project.write("layouts/components/site-footer.tsx", "export const SiteFooter = () => <footer>Two</footer>;\n");
    await dev.shows("notes/plain/", (html) => html.includes("<footer>Two</footer>"));

    const style = (html: string): string => /\/(assets\/site-[^"]+\.css)/.exec(html)?.[1] ?? "";
    const before = style(await dev.page("notes/plain/"));
    dev.project.write("layouts/styles/mine.css", ".mine { color: blue }\n");
    await dev.shows("notes/plain/", (html) => style(html) !== before);
    expect(await dev.page(style(await dev.page("notes/plain/")))).toMatch(/\.mine\{color:#00f\}\s*$/);

    dev.project.write("layouts/components/site-footer.tsx", "export const SiteFooter = () => <p>{nothing}</p>;\n");
    await dev.tells("layouts/components/site-footer.tsx:1:37 error layout-renders: nothing is not defined");
    await dev.shows(
      "notes/plain/",
      (html) => html.includes('class="site-footer"') && html.includes('class="diagnostics"'),
    );

    // One that stands in for nothing any more gives way to the engine's.
    dev.project.remove("layouts/components/site-footer.tsx");
    await dev.shows(
      "notes/plain/",
      (html) => html.includes('class="site-footer"') && !html.includes('class="diagnostics"'),
    );
  } finally {
    await dev.end();
  }
});
