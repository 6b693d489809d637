import { spawnSync } from "node:child_process";

/** The Python that Debian's packages belong to, not a version manager's. */
export const PYTHON = "/usr/bin/python3";

const runs = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

/** Programs that read feeds and calendars, as Debian has them. */
export const FEED_READERS = [
  { package: "newsboat", has: () => runs("newsboat", "--version") },
  { package: "python3-feedparser", has: () => runs(PYTHON, "-c", "import feedparser") },
  { package: "python3-icalendar", has: () => runs(PYTHON, "-c", "import icalendar") },
  { package: "libxml2-utils", has: () => runs("xmllint", "--version") },
  { package: "jing", has: () => runs("sh", "-c", "command -v jing") },
];
