import { type Command, textOf, UsageError } from "../command.ts";

const FORMATS = ["epub", "zip"] as const;
const PANELS = ["overviews", "deep-dives", "both"] as const;

/** `diptych export epub|zip <story>` */
export const exportStory: Command = {
  options: { panels: { type: "string" }, out: { type: "string" }, force: { type: "boolean" } },
  operands: 2,
  cached: true,
  async run(call) {
    const { root, operands, values, cache, base } = call;
    const [foundFormat = "", story] = operands;
    const format = FORMATS.find((name) => name === foundFormat);
    if (!format)
      throw new UsageError(`found \`export ${foundFormat}\`; expected \`export ${FORMATS.join("` or `export ")}\`.`);
    if (story === undefined) throw new UsageError(`found no story behind \`export ${format}\`; expected its slug.`);
    const foundPanels = textOf(call, "panels") ?? "both";
    const panels = PANELS.find((name) => name === foundPanels);
    if (!panels) throw new UsageError(`found the panels \`${foundPanels}\`; expected one of ${PANELS.join(", ")}.`);
    const { exportTo } = await import("../export/export-to.ts");
    const out = textOf(call, "out");
    const force = values.force === true;
    return exportTo({
      root,
      format,
      story,
      panels,
      force,
      cache,
      ...(out !== undefined && { out }),
      ...(base !== undefined && { base }),
    });
  },
};
