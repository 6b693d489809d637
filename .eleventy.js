import { loadEngine } from "./plugins/cli/compiled-engine.js";

export default async function (config) {
  // `diptych build` and `diptych dev` bring the engine along; under plain Eleventy it is loaded here.
  const { plugin, options } = config.diptych ?? { plugin: (await loadEngine("plugin")).default, options: {} };

  config.addPlugin(plugin, options);

  // What these say is on the pages of the stories and threads.
  config.ignores.add("posts/stories/**");
  config.ignores.add("posts/threads/**");

  return {
    dir: { input: "posts", layouts: "../layouts", includes: "../layouts", data: "../data" },
    templateFormats: ["md", "11ty.js"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
