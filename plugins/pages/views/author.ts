/** Who has written something, as layouts know them. */
export type { Author } from "../../catalog/schema/author.ts";
