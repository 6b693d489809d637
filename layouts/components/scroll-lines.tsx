/** The threads that run along a stretch of a story, as lines in the margin. What they are is told in words elsewhere. */
export function ScrollLines({ lines }: { readonly lines: readonly number[] }) {
  if (lines.length === 0) return null;
  return (
    <span class="scroll-lines" aria-hidden="true">
      {lines.map((line) => (
        <i data-line={line} />
      ))}
    </span>
  );
}

/** A piece of such a line, as a sign beside a thread's name; nothing for a thread that has no line. */
export function ScrollLine({ line }: { readonly line: number | undefined }) {
  return line === undefined ? null : <i class="scroll-sign" data-line={line} aria-hidden="true" />;
}
