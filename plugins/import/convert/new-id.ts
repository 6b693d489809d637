/** An id of the old site as braces here can hold it: `thm:peak one` becomes `thm:peak-one`. */
export function newId(label: string): string {
  const plain = label
    .trim()
    .normalize("NFKD")
    .replace(/[^\w:.-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "");
  return plain === "" ? "label" : plain;
}
