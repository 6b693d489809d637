/** The fields of a file or of a part of it, by their names. */
export type YamlFields = Record<string, unknown>;

/** Whether a value of YAML's has fields. */
export function isFields(value: unknown): value is YamlFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
