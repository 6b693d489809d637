import type { Joined } from "./joined-parts.ts";

/** What of the window shows the text, in CSS pixels. */
interface View {
  readonly top: number;
  readonly bottom: number;
}

/** How a sentence and its statement are joined in the window. */
interface LineBetween {
  /** Nothing where they do not stand side by side. */
  readonly path: string | undefined;
  /** Where one of them is out of sight: what to say of it, and where. */
  readonly note:
    | { readonly text: string; readonly edge: "top" | "bottom"; readonly left: number; readonly tier: string }
    | undefined;
}

/** Between a line's end and what it leads to; from the window's edge to an arrow's point; and half of an arrow's width. */
const GAP = 6;
const INSET = 7;
const ARROW = 4;
/** Where the first line of a statement is, below its top. */
const FIRST_LINE = 15;

/** An end of the line. */
interface End {
  readonly element: Element;
  readonly tier: string;
  readonly name: string;
  /** The column that it stands in. */
  readonly column: DOMRect;
  readonly y: number;
  /** The edge of the window behind which it is. */
  readonly beyond: "top" | "bottom" | undefined;
}

/** Draws only in the gutter between the columns: never through a line of text. */
export function lineBetween({ sentence, statement }: Joined, view: View): LineBetween {
  const lines = [...sentence.getClientRects()];
  const last = lines.at(-1) ?? sentence.getBoundingClientRect();
  const box = statement.getBoundingClientRect();
  const name = statement.querySelector(".env-name")?.textContent ?? "The statement";
  const told = end(
    sentence,
    "The sentence",
    (last.top + last.bottom) / 2,
    lines[0]?.top ?? last.top,
    last.bottom,
    view,
  );
  const proved = end(statement, name, clamp(box.top + FIRST_LINE, box, view), box.top, box.bottom, view);
  const [left, right] = told.column.left <= proved.column.left ? [told, proved] : [proved, told];
  const areBeside = left.column.right <= right.column.left;
  const away = told.beyond ? told : proved.beyond ? proved : undefined;
  const note = away?.beyond && {
    text: `${away.name} is further ${away.beyond === "top" ? "up" : "down"}`,
    edge: away.beyond,
    left: away.column.left,
    tier: away.tier,
  };
  if (!areBeside || (told.beyond && proved.beyond)) return { path: undefined, note };
  const from = left.column.right + GAP;
  const to = right.column.left - GAP;
  const middle = (from + to) / 2;
  if (!away?.beyond) {
    return { path: `M${from} ${left.y}C${middle} ${left.y} ${middle} ${right.y} ${to} ${right.y}`, note };
  }
  const near = away === left ? right : left;
  const start = near === left ? from : to;
  const isUp = away.beyond === "top";
  const tip = isUp ? view.top + INSET : view.bottom - INSET;
  const back = isUp ? tip + ARROW : tip - ARROW;
  return {
    path: `M${start} ${near.y}H${middle}V${tip}M${middle - ARROW} ${back}L${middle} ${tip}L${middle + ARROW} ${back}`,
    note,
  };
}

function end(element: Element, name: string, y: number, top: number, bottom: number, view: View): End {
  const half = element.closest<HTMLElement>("[data-tier]");
  const column = (element.closest(".prose") ?? element).getBoundingClientRect();
  // A long statement is in sight while any line of it is.
  const beyond = bottom < view.top + INSET ? "top" : top > view.bottom - INSET ? "bottom" : undefined;
  return { element, tier: half?.dataset.tier ?? "", name, column, y, beyond };
}

/** Of a statement whose beginning has been scrolled out, the first line that is seen. */
function clamp(y: number, { bottom }: DOMRect, view: View): number {
  return Math.min(Math.max(y, view.top + FIRST_LINE), Math.max(y, bottom - FIRST_LINE));
}
