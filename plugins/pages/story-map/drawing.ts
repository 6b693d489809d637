/** A panel of an entry, as the map links it. */
export interface MapPanel {
  readonly href: string;
  /** Key under which a browser remembers that this panel was read. */
  readonly readKey: string;
}

/** An entry of a story, as the map is told of it. */
export interface MapNodeInput {
  readonly slug: string;
  /** The post's title, plain text. */
  readonly title: string;
  /** Short: `Belkin et al.`; empty for chapters and notes. */
  readonly authors: string;
  readonly year?: number | undefined;
  /** Place in the story, from 1. */
  readonly position: number;
  readonly overview?: MapPanel | undefined;
  readonly deepDive?: MapPanel | undefined;
  /** A note, or a chapter in one file: drawn as one whole tile. */
  readonly single?: MapPanel | undefined;
}

/** A bridge between two entries, as the map is told of it. */
export interface MapEdgeInput {
  /** Slug of the earlier entry. */
  readonly from: string;
  /** Slug of the entry that builds on it. */
  readonly to: string;
  /** Id of the bridge in the list of entries. */
  readonly bridgeId: string;
  /** Plain text. */
  readonly bridgeText: string;
}

/** A place in a drawing: px from its top left corner, rounded to 0.1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An upright rectangle in a drawing, in px. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line of text: where it begins, on its baseline. */
export interface TextLine extends Point {
  readonly text: string;
}

/** An entry as drawn: a tile with its words. */
export interface MapNode extends MapNodeInput {
  /** The small diptych; its hinge is its vertical middle. */
  readonly tile: Box;
  /** The rectangle that its words stand in. */
  readonly label: Box;
  readonly number: TextLine;
  /** Authors and year. */
  readonly byline: readonly TextLine[];
  readonly titleLines: readonly TextLine[];
}

/** The line between neighbours in reading order that no bridge joins. */
export interface OrderLine {
  readonly kind: "order";
  /** SVG path data: absolute `M`, `L` and `C` only. */
  readonly path: string;
}

/** An arrow that carries a bridge. */
export interface BridgeArrow {
  readonly kind: "bridge";
  /** SVG path data: absolute `M`, `L` and `C` only. */
  readonly path: string;
  /** SVG path data of the arrow's head, a line. */
  readonly head: string;
  /** `#` and the bridge's id. */
  readonly href: string;
  /** What the arrow is called: `Bridge from X to Y: text`. */
  readonly name: string;
  /** The point of the path that the bubble belongs to. */
  readonly label: Point;
  readonly bubble: Bubble;
}

/** Shows a bridge's text; may reach over the drawing's top and foot, never over its sides. */
export interface Bubble {
  readonly box: Box;
  readonly lines: readonly TextLine[];
  /** SVG path data: from the arrow to the box, so that a pointer finds its way. */
  readonly stem: string;
}

export type MapEdge = OrderLine | BridgeArrow;

/** A drawing at its natural size, in CSS px. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** Rounds a length to 0.1 px, so that a drawing is the same on every machine. */
export function tenth(length: number): number {
  return Math.round(length * 10) / 10 + 0;
}
