import { type Point, tenth } from "./drawing.ts";

/** How far a curve's handles reach along a quarter of a circle, in radii. */
const KAPPA = 0.5523;

/** Writes the path of one line: absolute `M`, `L` and `C`, to 0.1 px. Remembers its longest level or upright run. */
export class Pen {
  #commands: string[];
  #at: Point;
  #longest = -1;
  #middle: Point;

  constructor(start: Point) {
    this.#commands = [`M${write(start)}`];
    this.#at = start;
    this.#middle = start;
  }

  /** A straight line; nothing where the pen is there already. */
  line(to: Point): this {
    const length = Math.hypot(to.x - this.#at.x, to.y - this.#at.y);
    if (length < 0.05) return this;
    if (length > this.#longest + 0.05) {
      this.#longest = length;
      this.#middle = { x: (this.#at.x + to.x) / 2, y: (this.#at.y + to.y) / 2 };
    }
    this.#commands.push(`L${write(to)}`);
    this.#at = to;
    return this;
  }

  /** From level to level: a curve that leaves and arrives horizontally. */
  step(to: Point): this {
    if (Math.abs(to.y - this.#at.y) < 0.05) return this.line(to);
    const reach = (to.x - this.#at.x) / 2;
    return this.#curve({ x: this.#at.x + reach, y: this.#at.y }, { x: to.x - reach, y: to.y }, to);
  }

  /**
   * Straight lines through corners, which are rounded.
   * @param radius px; less where two corners are too near
   */
  corners(points: readonly Point[], radius: number): this {
    for (const [index, corner] of points.entries()) {
      const after = points[index + 1];
      if (!after) return this.line(corner);
      const before = this.#at;
      const spaceAfter = distance(corner, after) / (index + 2 < points.length ? 2 : 1);
      const r = Math.min(radius, distance(before, corner), spaceAfter);
      if (r < 0.5) {
        this.line(corner);
        continue;
      }
      const start = towards(corner, before, r);
      const end = towards(corner, after, r);
      this.line(start).#curve(towards(start, corner, r * KAPPA), towards(end, corner, r * KAPPA), end);
    }
    return this;
  }

  /** The path's data. */
  get path(): string {
    return this.#commands.join("");
  }

  /** The middle of the longest straight run; for a path without one, its start. */
  get middle(): Point {
    return { x: tenth(this.#middle.x), y: tenth(this.#middle.y) };
  }

  #curve(first: Point, second: Point, to: Point): this {
    this.#commands.push(`C${write(first)} ${write(second)} ${write(to)}`);
    if (this.#longest < 0) this.#middle = { x: (this.#at.x + to.x) / 2, y: (this.#at.y + to.y) / 2 };
    this.#at = to;
    return this;
  }
}

/**
 * An arrow's head, open like a chevron.
 * @param turn the direction it points in
 */
export function arrowHead(tip: Point, turn: "right" | "left" | "down" | "up"): string {
  const [along, across] = [6, 4];
  const upright = turn === "down" || turn === "up";
  const back = turn === "right" || turn === "down" ? -along : along;
  const wing = (side: number): Point =>
    upright ? { x: tip.x + side, y: tip.y + back } : { x: tip.x + back, y: tip.y + side };
  return `M${write(wing(-across))}L${write(tip)}L${write(wing(across))}`;
}

function write(point: Point): string {
  return `${tenth(point.x)},${tenth(point.y)}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}
