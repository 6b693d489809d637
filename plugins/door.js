// What `import diptych from "diptych"` gives: the plugin for Eleventy, in this repository and in an installed package alike.
import { loadEngine } from "./cli/load-engine.js";

/**
 * Makes an Eleventy site a Diptych: `export default (config) => config.addPlugin(diptych)`.
 * @param {object} config Eleventy's configuration
 * @param {import("./site/diptych-options.ts").DiptychOptions} [options]
 * @returns {Promise<void>}
 */
export default async function diptych(config, options = {}) {
  // `diptych build` and `diptych dev` bring the engine along; under plain Eleventy it is loaded here.
  const { plugin, options: given } = config.diptych ?? { plugin: (await loadEngine("plugin")).default, options: {} };
  await plugin(config, { ...given, ...options });
}
