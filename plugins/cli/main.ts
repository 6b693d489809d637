import { parseArgs } from "node:util";
import { HELP } from "./help.js";

const FORMATS = ["text", "json", "github"] as const;

/**
 * The command line.
 * @param args without the program's name
 * @param root the project's root
 * @returns the exit code: 0, 1 where the blog has errors, 2 where the command cannot be understood
 */
export async function main(args: string[], root: string): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    process.stderr.write(`diptych: ${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(HELP);
    return command === undefined && !values.help ? 2 : 0;
  }
  const base = values.pathprefix === undefined ? {} : { base: values.pathprefix };
  const refuse = (message: string): number => {
    process.stderr.write(`diptych: ${message}\n\n${HELP}`);
    return 2;
  };
  if (rest.length > 0 && command !== "run")
    return refuse(`found \`${rest.join(" ")}\` after \`${command}\`; expected nothing.`);
  if (values.offline && command !== "dev")
    return refuse(`found \`--offline\` with \`${command}\`; expected it with dev.`);
  if (values["no-cache"] && command === "dev")
    return refuse("found `--no-cache` with `dev`; expected it with build or check.");
  if (values.force && command !== "run") return refuse(`found \`--force\` with \`${command}\`; expected it with run.`);
  const cache = !values["no-cache"] && process.env.DIPTYCH_CACHE !== "off";
  switch (command) {
    case "dev": {
      const port = Number(values.port ?? 8080);
      if (!Number.isInteger(port) || port < 1 || port > 65535)
        return refuse(`found the port \`${values.port}\`; expected a number from 1 to 65535.`);
      return (await import("./dev.ts")).dev({ root, port, offline: values.offline ?? false, ...base });
    }
    case "build": {
      const { removeLeftovers } = await import("./leftovers.ts");
      // First: whatever becomes of this build, the last good site is in its place again.
      removeLeftovers(root);
      const same = cache ? (await import("./unchanged.ts")).unchangedBuild({ root, ...base }) : undefined;
      if (same !== undefined) return same;
      return (await import("./build.ts")).build({ root, cache, ...base });
    }
    case "check": {
      const format = FORMATS.find((name) => name === (values.format ?? "text"));
      if (!format) return refuse(`found the format \`${values.format}\`; expected one of ${FORMATS.join(", ")}.`);
      const same = cache ? (await import("./unchanged.ts")).unchangedCheck({ root, format, ...base }) : undefined;
      if (same !== undefined) return same;
      return (await import("./check.ts")).check({ root, format, cache, ...base });
    }
    case "run":
      return (await import("./run.ts")).run({ root, posts: rest, force: values.force ?? false, cache, ...base });
    default:
      return refuse(`found the command \`${command}\`; expected dev, build, check or run.`);
  }
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: "string" },
      offline: { type: "boolean" },
      "no-cache": { type: "boolean" },
      format: { type: "string" },
      pathprefix: { type: "string" },
      force: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
}
