import * as z from "zod";
import type { SavedRun } from "./saved-run.ts";

/** Files of a run stand beside `run.json`: a name leads nowhere else. */
const fileName = z.string().regex(/^[\w-]+(?:\.[\w-]+)+$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const savedRun = z.strictObject({
  format: z.literal(1),
  taken: z.literal(true).optional(),
  python: z.string(),
  packages: z.record(z.string(), z.string()),
  blocks: z.array(
    z.strictObject({
      code: sha256,
      files: z.record(z.string(), z.union([sha256, z.literal("")])),
      kept: z.literal(true).optional(),
      outputs: z.array(z.strictObject({ kind: z.enum(["text", "table", "figure", "traceback"]), file: fileName })),
    }),
  ),
  values: z.array(z.strictObject({ name: z.string(), format: z.string(), after: z.int().min(0), text: z.string() })),
});

/**
 * Reads a `run.json`.
 * @returns nothing where it is no such file: it has been edited, cut off, or merged by halves
 */
export function readSavedRun(text: string): SavedRun | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { success, data } = savedRun.safeParse(value);
  return success ? (data as SavedRun) : undefined;
}
