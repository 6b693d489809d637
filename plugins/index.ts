export { diptych as default } from "./site/eleventy-plugin.ts";
