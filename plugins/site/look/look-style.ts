import { type Palette, paletteOf } from "../../blog/look/palette.ts";
import type { FontRole, LookColours } from "../../catalog/schema/look.ts";

/** A face as the style sheet names it. */
export interface WrittenFace {
  readonly role: FontRole;
  readonly style: string;
  readonly weight: string;
  readonly range?: string;
  /** The file, relative to the style sheet. */
  readonly file: string;
}

/** What each part of the text is set in: the variable of `tokens.css`, and what stands in until the font is there. */
const ROLES: Readonly<Record<FontRole, { readonly variable: string; readonly family: string; readonly rest: string }>> =
  {
    text: {
      variable: "--serif",
      family: "Own text",
      rest: '"Serif fallback Georgia", "Serif fallback Times", "Serif fallback DejaVu", serif',
    },
    labels: {
      variable: "--sans",
      family: "Own labels",
      rest: '"Sans fallback Arial", "Sans fallback DejaVu", sans-serif',
    },
    code: {
      variable: "--mono",
      family: "Own code",
      rest: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace',
    },
  };

/** Colours that paper has too: on paper there is ink alone on white, whatever the screen shows. */
const ON_PAPER = ["warm", "cool"] as const;

/**
 * The style sheet of an author's colours and fonts. A layer gives way to those that are named later, and to what stands in none:
 * the engine's (`diptych`) to this, and this to style sheets of the author's.
 */
export function lookStyle(colours: LookColours | undefined, faces: readonly WrittenFace[]): string {
  const rules = [...(colours ? colourRules(colours) : []), ...fontRules(faces)];
  return [...faces.map(faceRule), `@layer diptych-look{${rules.join("")}}`].join("\n");
}

function faceRule({ role, style, weight, range, file }: WrittenFace): string {
  const format = { woff2: "woff2", ttf: "truetype", otf: "opentype" }[file.slice(file.lastIndexOf(".") + 1)];
  const letters = range === undefined ? "" : `unicode-range:${range};`;
  return `@font-face{font-family:"${ROLES[role].family}";font-style:${style};font-weight:${weight};font-display:swap;${letters}src:url("${file}") format("${format}")}`;
}

function fontRules(faces: readonly WrittenFace[]): string[] {
  const roles = [...new Set(faces.map(({ role }) => role))];
  if (roles.length === 0) return [];
  const variables = roles.map((role) => `${ROLES[role].variable}:"${ROLES[role].family}",${ROLES[role].rest}`);
  return [`:root{${variables.join(";")}}`];
}

function colourRules(colours: LookColours): string[] {
  const light = paletteOf(colours, "light");
  const dark = paletteOf(colours, "dark");
  const variables = (names: readonly (keyof Palette)[]): string =>
    names.map((name) => `--${name}:light-dark(${light[name]},${dark[name]})`).join(";");
  const names = (Object.keys(light) as (keyof Palette)[]).filter((name) => !ON_PAPER.some((one) => one === name));
  const panel = (tier: string, of: "warm" | "cool"): string =>
    `:is([data-panel="${tier}"],[data-tier="${tier}"]){--paper:var(--${of}-paper);--field:var(--${of}-field);--rule:var(--${of}-rule)}`;
  return [
    `:root{${variables(ON_PAPER)}}`,
    // In an earlier layer, the engine's rules for panels give way to that of the root.
    `@media screen{:root{${variables(names)}}${panel("overview", "warm")}${panel("deep-dive", "cool")}}`,
  ];
}
