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
 * @returns nothing for a story without entries
 */
export function StoryMapFigure({ map, title }: { readonly map: StoryMap; readonly title: string }): JSX.Element | null {
  if (map.wide.nodes.length === 0) return null;
  const hasBridges = map.wide.edges.some((edge) => edge.kind === "bridge");
  return (
    <figure class="story-map" aria-label={`Map of the story: ${title}`}>
      <div class="story-map-sheet">
        <Legend hasPairs={map.wide.nodes.some((node) => !node.single)} hasBridges={hasBridges} />
        <Drawing drawing={map.wide} shape="wide" />
        <Drawing drawing={map.tall} shape="tall" />
      </div>
    </figure>
  );
}

function Legend({ hasPairs, hasBridges }: { readonly hasPairs: boolean; readonly hasBridges: boolean }): JSX.Element {
  return (
    <div class="story-map-legend">
      {hasPairs && (
        <>
          <span class="story-map-key">
            <Swatch half="overview" /> Overview
          </span>{" "}
          <span class="story-map-key">
            <Swatch half="deep-dive" /> Deep dive
          </span>{" "}
        </>
      )}
      <span class="story-map-key">
        {hasPairs ? "Filled once you have read it." : "A tile is filled once you have read it."}
      </span>{" "}
      {hasBridges && <span class="story-map-key story-map-hint">Point at an arrow to read its bridge.</span>}
    </div>
  );
}

function Swatch({ half }: { readonly half: "overview" | "deep-dive" }): JSX.Element {
  return (
    <svg class="story-map-swatch" width="9" height="13" aria-hidden="true" focusable="false">
      <rect class="story-map-half" data-half={half} x="0.5" y="0.5" width="8" height="12" />
    </svg>
  );
}

function Drawing({ drawing, shape }: { readonly drawing: MapDrawing; readonly shape: "wide" | "tall" }): JSX.Element {
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
            <Bridge arrow={arrow} />
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

function Bridge({ arrow }: { readonly arrow: BridgeArrow }): JSX.Element {
  const { box, lines, stem } = arrow.bubble;
  return (
    <g role="listitem">
      <a class="story-map-bridge" href={arrow.href} aria-label={arrow.name}>
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

/** A tile with its words. The words belong to the link of the first panel there is, so that one may point at them. */
function Entry({ node }: { readonly node: MapNode }): JSX.Element {
  const { tile, overview, deepDive, single } = node;
  const middle = tile.x + tile.width / 2;
  const words = <Words node={node} />;
  const name = `${node.position}. ${node.title}`;
  if (single) {
    return (
      <g role="listitem" class="story-map-entry">
        <Half kind="single" panel={single} name={name} x={tile.x} node={node} width={tile.width}>
          {words}
        </Half>
      </g>
    );
  }
  return (
    <g role="listitem" class="story-map-entry">
      {!overview && !deepDive && words}
      <Half kind="overview" panel={overview} name={name} x={tile.x} node={node} width={tile.width / 2}>
        {overview && words}
      </Half>
      <Half kind="deep-dive" panel={deepDive} name={name} x={middle} node={node} width={tile.width / 2}>
        {!overview && deepDive && words}
      </Half>
      <path class="story-map-hinge" d={`M${middle},${tile.y - 4}V${tile.y + tile.height + 4}`} aria-hidden="true" />
    </g>
  );
}

const HALF_NAMES = { overview: "Overview", "deep-dive": "Deep dive", single: "" } as const;

interface HalfProps {
  readonly kind: keyof typeof HALF_NAMES;
  /** Nothing where this panel is yet to come. */
  readonly panel: MapPanel | undefined;
  readonly name: string;
  readonly node: MapNode;
  readonly x: number;
  readonly width: number;
  readonly children: JSX.Element | false | undefined;
}

function Half({ kind, panel, name, node, x, width, children }: HalfProps): JSX.Element {
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
      aria-label={label === "" ? name : `${name} (${label.toLowerCase()})`}
    >
      {rect}
      {children}
    </a>
  );
}

function Words({ node }: { readonly node: MapNode }): JSX.Element {
  return (
    <g class="story-map-words">
      <text class="story-map-number" x={node.number.x} y={node.number.y}>
        {node.number.text}
      </text>
      <g class="story-map-byline">
        <Lines lines={node.byline} />
      </g>
      <g class="story-map-title">
        <Lines lines={node.titleLines} />
      </g>
    </g>
  );
}

function Lines({ lines }: { readonly lines: readonly TextLine[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <text>
      {lines.map(({ x, y, text }, index) => (
        <tspan x={x} y={y}>
          {index < lines.length - 1 ? `${text} ` : text}
        </tspan>
      ))}
    </text>
  );
}
