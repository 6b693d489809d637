import type { CodeLink } from "../props.ts";

/** The way to the code beside a post. */
export function CodeLine({ code }: { readonly code: CodeLink }) {
  return (
    <span class="code-line">
      <a href={code.href}>
        Code<span class="code-count">: {code.files === 1 ? "1 file" : `${code.files} files`}</span>
      </a>
    </span>
  );
}
