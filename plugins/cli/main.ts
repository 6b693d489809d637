import { parseArgs } from "node:util";
import { type Command, type Options, UsageError } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { HELP } from "./help.js";

/** Options that every command takes. */
const COMMON: Options = {
  pathprefix: { type: "string" },
  "no-cache": { type: "boolean" },
  help: { type: "boolean", short: "h" },
};

/**
 * The command line.
 * @param args without the program's name
 * @param root the folder that it was called in, an absolute path
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
  const [name, ...operands] = positionals;
  if (values.help || name === undefined) {
    process.stdout.write(HELP);
    return name === undefined && !values.help ? 2 : 0;
  }
  try {
    const command = commandOf(name, operands, values);
    const cache = !values["no-cache"] && process.env.DIPTYCH_CACHE !== "off";
    const base = typeof values.pathprefix === "string" ? values.pathprefix : undefined;
    return await command.run({ root, operands, values, cache, ...(base === undefined ? {} : { base }) });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`diptych: ${error.message}\n\n${HELP}`);
    return 2;
  }
}

function parse(args: string[]) {
  const own = Object.values(COMMANDS).map(({ options }) => options);
  return parseArgs({ args, allowPositionals: true, options: Object.assign({}, COMMON, ...own) as Options });
}

/** The command that is meant, if it takes what stands behind it. */
function commandOf(name: string, operands: readonly string[], values: Readonly<Record<string, unknown>>): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`found the command \`${name}\`; expected ${listed(Object.keys(COMMANDS))}.`);
  const most = command.operands ?? 0;
  if (operands.length > most) {
    const expected = most === 0 ? "nothing" : `at most ${most}`;
    throw new UsageError(`found \`${operands.slice(most).join(" ")}\` after \`${name}\`; expected ${expected}.`);
  }
  for (const option of Object.keys(values)) {
    if (option in COMMON || option in command.options) continue;
    const takers = Object.keys(COMMANDS).filter((other) => option in (COMMANDS[other]?.options ?? {}));
    throw new UsageError(`found \`--${option}\` with \`${name}\`; expected it with ${listed(takers)}.`);
  }
  if (values["no-cache"] && !command.cached) {
    const takers = Object.keys(COMMANDS).filter((other) => COMMANDS[other]?.cached);
    throw new UsageError(`found \`--no-cache\` with \`${name}\`; expected it with ${listed(takers)}.`);
  }
  return command;
}

/** "dev, build, check or run" */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
