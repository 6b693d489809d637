import type { Command } from "../command.ts";

/** `diptych doctor` */
export const doctor: Command = {
  options: {},
  cached: false,
  async run({ root }) {
    const { doctor } = await import("../doctor.ts");
    return doctor(root);
  },
};
