import type { Command } from "../command.ts";

/** `diptych eject` */
export const eject: Command = {
  options: { noted: { type: "boolean" } },
  operands: 1,
  cached: false,
  async run({ root, operands: [component], values }) {
    const { eject } = await import("../eject.ts");
    return eject({ root, component, noted: values.noted === true });
  },
};
