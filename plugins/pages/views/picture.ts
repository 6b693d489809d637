import type { TextDirection } from "../../core/text-direction.ts";

/** What the picture shows that stands for a page where it is shared. Plain text; a picture is a function of this alone. */
export interface PictureView {
  /** Which of the two sheets is filled; `both` for what is no panel. */
  readonly panel: "overview" | "deep-dive" | "both";
  /** What kind of page it is; empty where the title says it. */
  readonly label: string;
  /** Formulas as readable text. */
  readonly title: string;
  /** The paper's line, or who has written it; may be empty. */
  readonly line: string;
  /** The site's name; empty where it is the title. */
  readonly site: string;
  readonly direction: TextDirection;
}

/** Such a picture as a page's head names it. */
export interface PictureLink {
  /** With the base path. */
  readonly href: string;
  readonly alt: string;
}

/** In pixels, as the services have it that show such pictures. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
