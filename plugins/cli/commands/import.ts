import { type Command, textOf, UsageError } from "../command.ts";

/** `diptych import` */
export const importBlog: Command = {
  options: { out: { type: "string" }, pairs: { type: "boolean" }, dialect: { type: "string" } },
  operands: 1,
  cached: false,
  async run(call) {
    const { root, operands, values } = call;
    const [folder] = operands;
    if (folder === undefined) throw new UsageError("found `import` alone; expected the folder of an old blog.");
    const { importFolder } = await import("../import.ts");
    return importFolder({
      root,
      folder,
      out: textOf(call, "out"),
      pairs: values.pairs === true,
      dialect: textOf(call, "dialect"),
    });
  },
};
