import * as z from "zod";
import type { Colour } from "../../core/contrast.ts";
import { relativePath, text } from "./validate.ts";

/** More than anybody reads through before a page. */
const [MOST_PLACES, MOST_LINES] = [20, 50];

const EXPECTED_COLOUR = "a colour like #8f5300";

/** `#rrggbb` or `#rgb`; comes out as the former, in small letters. */
const colour = z
  .string({ error: `${EXPECTED_COLOUR}, in quotation marks` })
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, EXPECTED_COLOUR)
  .transform((found): Colour => {
    const long = found.length === 4 ? found.replace(/[0-9a-f]/gi, "$&$&") : found;
    return long.toLowerCase() as Colour;
  });

const schemeColours = {
  /** What belongs to the overview. */
  overview: colour.optional(),
  deepDive: colour.optional(),
  /** Of pages that are no panel. */
  paper: colour.optional(),
};

const EXPECTED_FONT = "a file like `fonts/name.woff2` (or .ttf, .otf), or a package like `@fontsource-variable/lora`";

/** Files below `posts/`, or a package of Fontsource's. A single one is a list of one. */
const font = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z
    .array(
      z
        .string({ error: EXPECTED_FONT })
        .regex(
          /^(?:@fontsource(?:-variable)?\/[a-z0-9-]+|(?![/\\])(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:]+\.(?:woff2|ttf|otf))$/,
          EXPECTED_FONT,
        ),
      { error: EXPECTED_FONT },
    )
    .min(1)
    .max(8),
);

/** What `site.yaml` says of how a site looks. All of it is optional. */
export const lookFields = {
  /** What stands in the header in place of what the site would put there. */
  menu: z
    .array(
      z.strictObject({
        title: text,
        /** The path of a post or page from `site.yaml`, or an address. */
        to: text,
      }),
      { error: "a list of `title` and `to`" },
    )
    .min(1)
    .max(MOST_PLACES)
    .optional(),
  /** The site's sign. */
  icon: relativePath.regex(/\.(?:svg|png)$/, "the path of an SVG or PNG file, from this one").optional(),
  colors: z.strictObject({ ...schemeColours, dark: z.strictObject(schemeColours).optional() }).optional(),
  fonts: z.strictObject({ text: font.optional(), labels: font.optional(), code: font.optional() }).optional(),
  /** Lines of HTML for the head of every page. */
  head: z
    .preprocess(
      (value) => (typeof value === "string" ? [value] : value),
      z.array(text, { error: "a line of HTML, or a list of them" }).max(MOST_LINES),
    )
    .optional(),
};

const lookSchema = z.object(lookFields);
export type Look = z.infer<typeof lookSchema>;
export type LookColours = NonNullable<Look["colors"]>;

/** What a part of the text is set in: what is read, labels and navigation, code. */
export type FontRole = keyof NonNullable<Look["fonts"]>;
