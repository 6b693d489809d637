import { register } from "tsx/esm/api";

// A namespace of its own at every reset, so that edits to plugins and layouts are seen without a restart.
export default async function (config) {
  const { import: load } = register({ namespace: String(Date.now()) });
  const { default: diptych } = await load("./plugins/index.ts", import.meta.url);

  config.addPlugin(diptych, config.diptych ?? {});

  // What makes a page is loaded anew when it is edited.
  config.addWatchTarget("./plugins/**/*.ts", { resetConfig: true });
  config.addWatchTarget("./layouts/**/*", { resetConfig: true });
  config.ignores.add("posts/stories/**");
  config.ignores.add("posts/threads/**");

  return {
    dir: { input: "posts", layouts: "../layouts", includes: "../layouts", data: "../data" },
    templateFormats: ["md", "11ty.js"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
