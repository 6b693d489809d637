// What `diptych dev` starts to make the site: a process of its own, so that an edit of the engine is a new one.
import { loadEngine } from "./compiled-engine.js";

try {
  const { answerBuilds } = await loadEngine("dev-engine");
  answerBuilds(JSON.parse(process.argv[2] ?? "{}"));
} catch (error) {
  // A slip in a layout or a plugin: nothing can be loaded before it is mended.
  const message = error instanceof Error ? error.message : String(error);
  process.send?.({ kind: "failed", message, text: `${message}\n` }, () => process.exit(1));
}
