import { vi } from "vitest";
import { main } from "../../plugins/cli/main.ts";

/** What a command did. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the command line without a process around it: five times faster, for all that does not start Eleventy.
 * @param root the project's root
 */
export async function runMain(root: string, ...args: string[]): Promise<Run> {
  const written = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += text;
      return true;
    }),
  );
  try {
    return { code: await main(args, root), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
