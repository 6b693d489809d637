import { type Command, textOf, UsageError } from "../command.ts";

/** `diptych dev` */
export const dev: Command = {
  options: { port: { type: "string" }, offline: { type: "boolean" } },
  cached: false,
  async run(call) {
    const found = textOf(call, "port") ?? "8080";
    const port = Number(found);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new UsageError(`found the port \`${found}\`; expected a number from 1 to 65535.`);
    const { root, base, values } = call;
    const { dev } = await import("../dev.ts");
    return dev({ root, port, offline: values.offline === true, base });
  },
};
