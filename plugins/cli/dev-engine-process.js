// What `diptych dev` starts to make the site: a process of its own, so that an edit of the engine is a new one.
import { loadEngine } from "./load-engine.js";

try {
  const { answerBuilds } = await loadEngine("dev-engine");
  answerBuilds(JSON.parse(process.argv[2] ?? "{}"));
} catch (error) {
  // A slip in a layout or a plugin: nothing can be loaded before it is mended.
  const message = error instanceof Error ? error.message : String(error);
  const frames = (error instanceof Error ? (error.stack ?? "") : "").split("\n").filter(isOfEngine);
  process.send?.({ kind: "failed", isFinal: true, message, text: `${[message, ...frames].join("\n")}\n` }, () =>
    process.exit(1),
  );
}

/** Whether a line of a trace names a file of the engine's. @param {string} line */
function isOfEngine(line) {
  return (
    /^\s+at /.test(line) &&
    !/[\\/]node_modules[\\/]|\(?node:|(?:load|compiled?)-engine\.js|dev-engine-process\.js/.test(line)
  );
}
