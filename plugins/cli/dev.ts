import { Eleventy, type UserConfig } from "@11ty/eleventy";
import type { Blog } from "../blog/prepare-blog.ts";
import { summarize } from "../check/summary.ts";
import { MemoryTexCache } from "../markdown/tex-cache.ts";
import type { DiptychOptions } from "../site/eleventy-plugin.ts";
import { reportText } from "./report.ts";

/** What `diptych dev` writes to: a folder of its own, so that the last good site is never touched. */
const OUTPUT = ".diptych/dev";

/** `diptych dev`: serves the blog, shows mistakes in the page and in the terminal, and goes on. Ends when it is stopped. */
export async function dev(options: { root: string; port: number; base?: string }): Promise<number> {
  const tex = new MemoryTexCache();
  const base = options.base ?? "/";
  let lastReport = "";
  const plugin: DiptychOptions = {
    root: options.root,
    dev: true,
    base,
    tex,
    onPrepared: (blog: Blog) => {
      tex.sweep();
      const report = reportText(options.root, blog.diagnostics);
      // The same mistakes are not told again at every save.
      if (report !== lastReport) process.stderr.write(`${report}${summarize(blog.diagnostics)}\n`);
      lastReport = report;
    },
  };
  const eleventy = new Eleventy(undefined, OUTPUT, {
    configPath: ".eleventy.js",
    quietMode: true,
    runMode: "serve",
    pathPrefix: base,
    config: (config: UserConfig & { diptych?: DiptychOptions }) => {
      config.diptych = plugin;
      config.setWatchThrottleWaitTime(0);
      config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 } });
      config.setServerOptions({ domDiff: false, showAllHosts: false });
    },
  });
  await eleventy.init();
  const rebuild = await eleventy.watch();
  // Eleventy does not build again when a file goes.
  eleventy.watcher.on("unlink", (path) => void rebuild(path));
  await eleventy.serve(options.port);
  await new Promise<void>((stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  return 0;
}
