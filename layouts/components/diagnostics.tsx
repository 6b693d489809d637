import type { Diagnostic } from "../../plugins/core/diagnostic.ts";

/** While writing: what is wrong in the blog, at the foot of every page. */
export function Diagnostics({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  if (diagnostics.length === 0) return null;
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  const warnings = diagnostics.length - errors;
  return (
    <details class="diagnostics" open={errors > 0}>
      <summary>
        {errors} {errors === 1 ? "error" : "errors"}, {warnings} {warnings === 1 ? "warning" : "warnings"}
      </summary>
      <ol>
        {diagnostics.map((diagnostic) => (
          <li data-severity={diagnostic.severity}>
            <code>
              {diagnostic.file}:{diagnostic.line}:{diagnostic.column}
            </code>{" "}
            <strong>
              {diagnostic.severity} {diagnostic.rule}
            </strong>{" "}
            {diagnostic.message}
          </li>
        ))}
      </ol>
    </details>
  );
}
