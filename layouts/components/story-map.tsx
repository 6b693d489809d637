import type { JSX } from "preact";
import type {
  BridgeArrow,
  MapDrawing,
  MapEdge,
  MapNode,
  MapPanel,
  StoryMap,
  TextLine,
} from "../../plugins/pages/story-map.ts";

/**
 * A story, drawn. Both drawings are in the page; the style sheet shows the one that fits (`story-map.css`).
 * @param title of the story, plain text
 * @param page address of the page that lists the bridges, where that is another one
 * @returns nothing for a story without entries
 */
export function StoryMapFigure({
  map,
  title,
  page = "",
}: {
  readonly map: StoryMap;
  readonly title: string;
  readonly page?: string;
}): JSX.Element | null {
  if (map.wide.nodes.length === 0) return null;
  const hasBridges = map.wide.edges.some((edge) => edge.kind === "bridge");
  return (
    <figure class="story-map" aria-label={`Map of the story: ${title}`}>
      <div class="story-map-sheet">
        <Legend hasPairs={map.wide.nodes.some((node) => !node.single)} hasBridges={hasBridges} />
        <Drawing drawing={map.wide} shape="wide" page={page} />
        <Drawing drawing={map.tall} shape="tall" page={page} />
      </div>
    </figure>
  );
}

function Legend({ hasPairs, hasBridges }: { readonly hasPairs: boolean; readonly hasBridges: boolean }): JSX.Element {
  return (
    <div class="story-map-legend">
      {hasPairs && (
        <>
          <span>
            <Swatch marked="overview" /> Overview
          </span>
          <span>
            <Swatch marked="deep-dive" /> Deep dive
          </span>
        </>
      )}
      <span class="story-map-on-screen story-map-read">
        {hasPairs ? "Filled once you have read it." : "A tile is filled once you have read it."}
      </span>
      {hasBridges && <span class="story-map-on-screen story-map-hint">Point at an arrow to read its bridge.</span>}
    </div>
  );
}

/** A tile with one half marked, by its place as well as by its colour. */
function Swatch({ marked }: { readonly marked: "overview" | "deep-dive" }): JSX.Element {
  const [markedX, otherX] = marked === "overview" ? [0.5, 8.5] : [8.5, 0.5];
  return (
    <svg class="story-map-swatch" width="17" height="11" aria-hidden="true" focusable="false">
      <rect class="story-map-half" x={otherX} y="0.5" width="8" height="10" />
      <rect class="story-map-half" data-half={marked} x={markedX} y="0.5" width="8" height="10" />
    </svg>
  );
}

function Drawing({
  drawing,
  shape,
  page,
}: {
  readonly drawing: MapDrawing;
  readonly shape: "wide" | "tall";
  readonly page: string;
}): JSX.Element {
  const { width, height, nodes, edges } = drawing;
  const arrows = edges.filter((edge) => edge.kind === "bridge");
  return (
    <svg
      class={`story-map-drawing story-map-${shape}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <g aria-hidden="true">
        {edges.map((edge) => (
          <Line edge={edge} />
        ))}
      </g>
      <g role="list" aria-label="In reading order">
        {nodes.map((node) => (
          <Entry node={node} />
        ))}
      </g>
      {arrows.length > 0 && (
        <g role="list" aria-label="Bridges" class="story-map-bridges">
          {arrows.map((arrow) => (
            <Bridge arrow={arrow} page={page} />
          ))}
        </g>
      )}
    </svg>
  );
}

/** What is always seen of an edge. It lies below the tiles; what can be pointed at lies above them (`Bridge`). */
function Line({ edge }: { readonly edge: MapEdge }): JSX.Element {
  if (edge.kind === "order") return <path class="story-map-order" d={edge.path} />;
  return <path class="story-map-arrow" d={edge.path + edge.head} />;
}

function Bridge({ arrow, page }: { readonly arrow: BridgeArrow; readonly page: string }): JSX.Element {
  const { box, lines, stem } = arrow.bubble;
  return (
    <g role="listitem">
      <a class="story-map-bridge" href={page + arrow.href} aria-label={arrow.name}>
        <path class="story-map-reach" d={arrow.path} />
        <path class="story-map-arrow" d={arrow.path + arrow.head} />
        <g class="story-map-bubble" aria-hidden="true">
          <path class="story-map-reach" d={stem} />
          <path class="story-map-stem" d={stem} />
          <rect {...box} rx="2" />
          <Lines lines={lines} />
        </g>
      </a>
    </g>
  );
}

/** A tile with its words. The title belongs to the link of the first panel there is, so that one may point at it. */
function Entry({ node }: { readonly node: MapNode }): JSX.Element {
  const { tile, overview, deepDive, single } = node;
  const middle = tile.x + tile.width / 2;
  const title = (
    <g class="story-map-title">
      <Lines lines={node.titleLines} />
    </g>
  );
  return (
    <g role="listitem" class="story-map-entry">
      <text class="story-map-number" x={node.number.x} y={node.number.y}>
        {node.number.text}
      </text>
      <g class="story-map-byline">
        <Lines lines={node.byline} />
      </g>
      {single ? (
        <Half kind="single" panel={single} x={tile.x} node={node} width={tile.width}>
          {title}
        </Half>
      ) : (
        <>
          {!overview && !deepDive && title}
          <Half kind="overview" panel={overview} x={tile.x} node={node} width={tile.width / 2}>
            {overview && title}
          </Half>
          <Half kind="deep-dive" panel={deepDive} x={middle} node={node} width={tile.width / 2}>
            {!overview && deepDive && title}
          </Half>
          <path class="story-map-hinge" d={`M${middle},${tile.y - 4}V${tile.y + tile.height + 4}`} aria-hidden="true" />
        </>
      )}
    </g>
  );
}

const HALF_NAMES = { overview: "Overview", "deep-dive": "Deep dive", single: "" } as const;

interface HalfProps {
  readonly kind: keyof typeof HALF_NAMES;
  /** Nothing where this panel is yet to come. */
  readonly panel: MapPanel | undefined;
  readonly node: MapNode;
  readonly x: number;
  readonly width: number;
  readonly children: JSX.Element | false | undefined;
}

function Half({ kind, panel, node, x, width, children }: HalfProps): JSX.Element {
  const label = HALF_NAMES[kind];
  const rect = (
    <rect class="story-map-half" data-half={kind} x={x} y={node.tile.y} width={width} height={node.tile.height} />
  );
  if (!panel) {
    return (
      <g role="img" aria-label={`${label} to come`} data-missing="">
        {rect}
      </g>
    );
  }
  return (
    <a
      href={panel.href}
      data-read-key={panel.readKey}
      aria-label={label === "" ? node.title : `${node.title} (${label.toLowerCase()})`}
    >
      {rect}
      {children}
    </a>
  );
}

/** One `text` for each line; the spaces between are for those who read without seeing. */
function Lines({ lines }: { readonly lines: readonly TextLine[] }): JSX.Element {
  return (
    <>
      {lines.map(({ x, y, text }) => (
        <>
          <text x={x} y={y}>
            {text}
          </text>{" "}
        </>
      ))}
    </>
  );
}
