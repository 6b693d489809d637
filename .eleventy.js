import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// The layouts' JSX is compiled as it says here, wherever Eleventy is started.
const TSCONFIG = fileURLToPath(new URL("tsconfig.json", import.meta.url));

async function loadPlugin() {
  const { import: load } = register({ namespace: "diptych", tsconfig: TSCONFIG });
  return (await load("./plugins/index.ts", import.meta.url)).default;
}

export default async function (config) {
  // `diptych build` and `diptych dev` bring the engine along; under plain Eleventy it is loaded here.
  const { plugin, options } = config.diptych ?? { plugin: await loadPlugin(), options: {} };

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
