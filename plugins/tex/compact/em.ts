/** A length in em; nothing for any other. */
export function emOf(length: string | undefined): number | undefined {
  const [, value] = /^(-?[\d.]+)em$/.exec(length ?? "") ?? [];
  return value === undefined ? undefined : Number(value);
}

/** A length in em as CSS has it, to a ten-thousandth. */
export function em(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  return rounded === 0 ? "0" : `${String(rounded).replace(/^(-?)0\./, "$1.")}em`;
}
