import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { StoryMapFigure } from "../../layouts/components/story-map.tsx";
import { assignLanes } from "../../plugins/pages/story-map/lanes.ts";
import { linkEntries } from "../../plugins/pages/story-map/link.ts";
import { textWidth, wrapText } from "../../plugins/pages/story-map/wrap-text.ts";
import {
  type Box,
  type BridgeArrow,
  layOutStoryMap,
  type MapDrawing,
  type MapNodeInput,
  type Point,
  type StoryMap,
} from "../../plugins/pages/story-map.ts";

/** Letters are entries in reading order; each pair is a bridge from its first letter to its second. */
interface Shape {
  readonly entries: string;
  readonly bridges: string;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  "one entry": { entries: "a", bridges: "" },
  "two entries": { entries: "ab", bridges: "ab" },
  "no bridge at all": { entries: "abcd", bridges: "" },
  "the story that ships": { entries: "abcde", bridges: "ab bc cd de ae" },
  chain: { entries: "abcde", bridges: "ab bc cd de" },
  "branch and join": { entries: "abcd", bridges: "ab ac bd cd" },
  "branch and join within a chain": { entries: "abcdef", bridges: "ab bc bd ce de ef" },
  "a skip over a branch": { entries: "abcde", bridges: "ab bc cd ae" },
  "two roots": { entries: "abcde", bridges: "ac bc cd de" },
  "three branches": { entries: "abcde", bridges: "ab ac ad be ce de ae" },
  fan: { entries: "abcdefghij", bridges: "ab ac ad ae af ag ah ai aj" },
  "everything builds on everything": { entries: "abcdef", bridges: "ab ac ad ae af bc bd be bf cd ce cf de df ef" },
  interleaved: { entries: "abcdef", bridges: "ac bd ce df" },
  "a bridge against the order": { entries: "abcdefg", bridges: "ab bc cd de fg bf gd" },
  "twelve in a chain": { entries: "abcdefghijkl", bridges: "ab bc cd de ef fg gh hi ij jk kl" },
  twelve: { entries: "abcdefghijkl", bridges: "ab bc ad ce de ef fg eh gi ij jk kl aj cl" },
  "twenty-six": { entries: "abcdefghijklmnopqrstuvwxyz", bridges: "ab bc az cm dn mz xy yz fk kp" },
};

const LONG_TITLE =
  "On the unreasonable and altogether unexplained effectiveness of very, very large Antidisestablishmentarianism";

function nodesOf(entries: string, title?: string): MapNodeInput[] {
  return [...entries].map((slug, place) => ({
    slug,
    title: title ?? `Paper ${slug} and its curve`,
    authors: "Belkin et al.",
    year: 2015 + place,
    position: place + 1,
    overview: { href: `/papers/${slug}/`, readKey: `${slug}/overview` },
    deepDive: { href: `/papers/${slug}/deep-dive/`, readKey: `${slug}/deep-dive` },
  }));
}

function mapOf({ entries, bridges }: Shape, title?: string): StoryMap {
  const edges = bridges
    .split(" ")
    .filter(Boolean)
    .map(([from, to]) => ({
      from: from as string,
      to: to as string,
      bridgeId: `bridge-${from}-${to}`,
      bridgeText: `What ${from} left open, ${to} answers: harmless interpolation needs a solution of small norm.`,
    }));
  return layOutStoryMap({ nodes: nodesOf(entries, title), edges });
}

function render(map: StoryMap): string {
  return renderToString(h(StoryMapFigure, { map, title: "Why?" }));
}

/** Points along a path of absolute `M`, `L` and `C`, about two px apart. */
function pointsAlong(path: string): Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command, rest] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const numbers = (rest as string).split(/[ ,]/).map(Number);
    if (!numbers.every(Number.isFinite)) throw new Error(`No path: ${path}`);
    const ends = Array.from({ length: numbers.length / 2 }, (_, i) => ({
      x: numbers[2 * i] ?? 0,
      y: numbers[2 * i + 1] ?? 0,
    }));
    const end = ends.at(-1) as Point;
    const [first, second] = command === "C" ? [ends[0] as Point, ends[1] as Point] : [at, end];
    const steps = command === "M" ? 1 : Math.ceil(Math.hypot(end.x - at.x, end.y - at.y) / 2) + 4;
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const bend = (a: number, b: number, c: number, d: number): number =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
      const line = (a: number, d: number): number => a + (d - a) * t;
      const curve = { x: bend(at.x, first.x, second.x, end.x), y: bend(at.y, first.y, second.y, end.y) };
      if (command === "M") points.push(end);
      else points.push(command === "C" ? curve : { x: line(at.x, end.x), y: line(at.y, end.y) });
    }
    at = end;
  }
  return points;
}

function isInside(point: Point, box: Box, margin = 0): boolean {
  const { x, y, width, height } = box;
  return point.x > x - margin && point.x < x + width + margin && point.y > y - margin && point.y < y + height + margin;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function bridgesOf(drawing: MapDrawing): BridgeArrow[] {
  return drawing.edges.filter((edge) => edge.kind === "bridge");
}

const DRAWINGS = Object.entries(SHAPES).flatMap(([name, shape]) =>
  [undefined, LONG_TITLE].flatMap((title) => {
    const map = mapOf(shape, title);
    const suffix = title ? ", long titles" : "";
    return [
      { name: `${name}${suffix}, wide`, shape, drawing: map.wide },
      { name: `${name}${suffix}, tall`, shape, drawing: map.tall },
    ];
  }),
);

describe.each(DRAWINGS)("$name", ({ name, shape, drawing }) => {
  const boxes = drawing.nodes.flatMap((node) => [node.tile, node.label]);

  test("every entry and every bridge is drawn, neighbours are always joined", () => {
    expect(drawing.nodes.map((node) => node.slug).join("")).toBe(shape.entries);
    const bridges = shape.bridges.split(" ").filter(Boolean);
    expect(
      bridgesOf(drawing)
        .map((arrow) => arrow.href)
        .sort(),
    ).toEqual(bridges.map(([a, b]) => `#bridge-${a}-${b}`).sort());
    const neighbours = [...shape.entries].slice(1).map((to, place) => `${shape.entries[place]}${to}`);
    const unjoined = neighbours.filter((pair) => !bridges.includes(pair));
    expect(drawing.edges.filter((edge) => edge.kind === "order")).toHaveLength(unjoined.length);
  });

  test("entries follow the reading order along the axis", () => {
    drawing.nodes.slice(1).forEach(({ tile }, index) => {
      const before = (drawing.nodes[index] as (typeof drawing.nodes)[number]).tile;
      if (name.endsWith("tall")) expect(tile.y).toBeGreaterThan(before.y + before.height);
      else expect(tile.x > before.x + before.width || tile.y > before.y + before.height).toBe(true);
    });
  });

  test("no tile and no words cover others, and all are in the drawing", () => {
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(drawing.width);
      expect(box.y + box.height).toBeLessThanOrEqual(drawing.height);
    });
  });

  test("no line runs through a tile or through words, and all stay in the drawing", () => {
    const frame = { x: 0, y: 0, width: drawing.width, height: drawing.height };
    for (const edge of drawing.edges) {
      const points = pointsAlong(edge.path);
      expect(points.filter((point) => boxes.some((box) => isInside(point, box)))).toEqual([]);
      expect(points.filter((point) => !isInside(point, frame, 0.1))).toEqual([]);
    }
  });

  test("no two lines end in one point", () => {
    const ends = drawing.edges.flatMap((edge) => {
      const points = pointsAlong(edge.path);
      return [points[0], points.at(-1)].map((point) => `${point?.x},${point?.y}`);
    });
    expect(new Set(ends).size).toBe(ends.length);
  });

  test("bubbles keep between the sides, and hold their lines", () => {
    for (const { bubble, label, path } of bridgesOf(drawing)) {
      expect(bubble.box.x).toBeGreaterThanOrEqual(0);
      expect(bubble.box.x + bubble.box.width).toBeLessThanOrEqual(drawing.width + 0.1);
      for (const line of bubble.lines) expect(isInside(line, bubble.box)).toBe(true);
      const nearest = Math.min(...pointsAlong(path).map((point) => Math.hypot(point.x - label.x, point.y - label.y)));
      expect(nearest).toBeLessThan(2);
    }
  });

  test("it has its size", () => {
    expect(drawing.width).toBeLessThanOrEqual(name.endsWith("tall") ? 288 : 900);
    for (const { x, y, width, height } of boxes) {
      for (const length of [x, y, width, height]) expect(length).toBe(Math.round(length * 10) / 10);
    }
  });
});

describe("layOutStoryMap", () => {
  test("the same story gives the same drawing", () => {
    for (const shape of Object.values(SHAPES)) {
      expect(JSON.stringify(mapOf(shape))).toBe(JSON.stringify(mapOf(shape)));
    }
  });

  test("a chain stands on one level, whatever passes over it", () => {
    for (const name of ["chain", "the story that ships", "everything builds on everything", "no bridge at all"]) {
      const levels = mapOf(SHAPES[name] as Shape).wide.nodes.map((node) => node.tile.y);
      // Rows have levels of their own: six entries stand in two.
      expect(new Set(levels).size, name).toBe(levels.length > 5 ? 2 : 1);
    }
  });

  test("no line runs through a tile or through words in sixty stories drawn by lot", { timeout: 60_000 }, () => {
    let seed = 1;
    const random = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 60; round++) {
      const entries = "abcdefghijklmnop".slice(0, 2 + random(15));
      const pairs = Array.from({ length: random(2 * entries.length) }, () => [
        random(entries.length),
        random(entries.length),
      ]);
      const bridges = pairs
        .filter(([a, b]) => a !== b)
        .map(([a = 0, b = 0]) => `${entries[a]}${entries[b]}`)
        .join(" ");
      const map = mapOf({ entries, bridges }, round % 3 === 0 ? LONG_TITLE : undefined);
      for (const drawing of [map.wide, map.tall]) {
        const boxes = drawing.nodes.flatMap((node) => [node.tile, node.label]);
        const points = drawing.edges.flatMap((edge) => pointsAlong(edge.path));
        expect(
          points.filter((point) => boxes.some((box) => isInside(point, box))),
          `${entries}: ${bridges}`,
        ).toEqual([]);
        expect(drawing.width).toBeLessThanOrEqual(900);
      }
    }
  });

  test("an edge to an entry that is not here, to itself, or given twice is left out", () => {
    const edge = (from: string, to: string) => ({ from, to, bridgeId: `${from}${to}`, bridgeText: "x" });
    const map = layOutStoryMap({
      nodes: nodesOf("ab"),
      edges: [edge("a", "b"), edge("a", "b"), edge("a", "z"), edge("b", "b")],
    });
    expect(bridgesOf(map.wide).map((arrow) => arrow.href)).toEqual(["#ab"]);
    expect(map.tall.edges).toHaveLength(1);
  });

  test("an arrow against the order points back", () => {
    const backwards = layOutStoryMap({
      nodes: nodesOf("ab"),
      edges: [{ from: "b", to: "a", bridgeId: "ba", bridgeText: "Later came first." }],
    });
    const [arrow] = bridgesOf(backwards.wide);
    const [first] = backwards.wide.nodes;
    const tip = pointsAlong(arrow?.head ?? "").sort((a, b) => a.x - b.x)[0] as Point;
    expect(tip.x).toBeLessThan((first?.tile.x ?? 0) + (first?.tile.width ?? 0) + 12);
    expect(arrow?.name).toBe("Bridge from Paper b and its curve to Paper a and its curve: Later came first.");
  });

  test("a story of a hundred densely joined entries is laid out in time", { timeout: 5000 }, () => {
    const nodes = Array.from({ length: 100 }, (_, place) => ({
      ...(nodesOf("a")[0] as MapNodeInput),
      slug: `p${place}`,
      position: place + 1,
    }));
    const edges = nodes.slice(1).flatMap((node, index) =>
      [index, (index * 7) % (index + 1)].map((parent) => ({
        from: `p${parent}`,
        to: node.slug,
        bridgeId: `b${parent}-${index}`,
        bridgeText: "x",
      })),
    );
    expect(layOutStoryMap({ nodes, edges }).wide.nodes).toHaveLength(100);
  });
});

describe("assignLanes", () => {
  const lanes = ({ entries, bridges }: Shape): string => {
    const edges = bridges
      .split(" ")
      .filter(Boolean)
      .map(([from, to]) => ({ from: from as string, to: to as string, bridgeId: "", bridgeText: "" }));
    return assignLanes(entries.length, linkEntries(nodesOf(entries), edges))
      .map((lane) => "^-v"[lane + 1])
      .join("");
  };

  test.each([
    ["the story that ships", "-----"],
    ["branch and join", "-v^-"],
    ["branch and join within a chain", "--v^--"],
    ["a skip over a branch", "-vvv-"],
    ["two roots", "-v---"],
    ["three branches", "-v-^-"],
  ])("%s: %s", (name, expected) => {
    expect(lanes(SHAPES[name] as Shape)).toBe(expected);
  });
});

describe("wrapText", () => {
  test.each([
    ["", 100, 3, []],
    ["Margins", 100, 3, ["Margins"]],
    ["The curve that goes down twice", 150, 3, ["The curve that", "goes down twice"]],
    ["Hiding noise where it does no harm", 120, 2, ["Hiding noise", "where it does…"]],
    ["Belkin\u00a0et\u00a0al. 2019", 100, 3, ["Belkin\u00a0et\u00a0al.", "2019"]],
    ["Interpolationsschwelle", 100, 3, ["Interpolation", "sschwelle"]],
  ])("%j in %i px and %i lines", (text, width, maxLines, expected) => {
    expect(wrapText(text, width, 16, maxLines)).toEqual(expected);
  });

  test("no line is wider than the column", () => {
    for (const line of wrapText(LONG_TITLE, 120, 16, 9)) expect(textWidth(line, 16)).toBeLessThanOrEqual(120);
  });
});

describe("StoryMapFigure", () => {
  test("a story without entries shows nothing", () => {
    const map = layOutStoryMap({ nodes: [], edges: [] });
    expect(map.wide.nodes).toEqual([]);
    expect(render(map)).toBe("");
  });

  test("halves are links with their read keys, a missing panel is none", () => {
    const [node] = nodesOf("a") as [MapNodeInput];
    const html = render(layOutStoryMap({ nodes: [{ ...node, deepDive: undefined }], edges: [] }));
    expect(html).toContain(
      '<a href="/papers/a/" data-read-key="a/overview" aria-label="Paper a and its curve (overview)">',
    );
    expect(html).not.toContain("/papers/a/deep-dive/");
    expect(html).toContain('aria-label="Deep dive to come" data-missing');
  });

  test("a note is one whole tile, named by its title alone", () => {
    const single = { href: "/notes/margins/", readKey: "margins" };
    const map = layOutStoryMap({
      nodes: [{ slug: "margins", title: "Margins", authors: "", position: 1, single }],
      edges: [],
    });
    const html = render(map);
    expect(html).toContain('<a href="/notes/margins/" data-read-key="margins" aria-label="Margins">');
    expect(html).not.toContain("story-map-hinge");
  });

  test("a bridge is a link that says where it goes from and to, and shows its text", () => {
    const html = render(mapOf({ entries: "ab", bridges: "ab" }));
    expect(html).toContain(
      'href="#bridge-a-b" aria-label="Bridge from Paper a and its curve to Paper b and its curve: What a left open',
    );
    expect(html).toContain("story-map-bubble");
  });

  test("what an author wrote is escaped, and there is no style element and no id", () => {
    const html = render(layOutStoryMap({ nodes: nodesOf("a", "<script> & co"), edges: [] }));
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<style");
    expect(html).not.toMatch(/\sid=/);
  });
});
