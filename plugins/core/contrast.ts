/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

/**
 * The contrast between two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * A colour with some of another in it, channel by channel as CSS's `color-mix(in srgb, …)` has it.
 * @param share of the other, from 0 to 1
 */
export function mixed(colour: Colour, other: Colour, share: number): Colour {
  const channels = channelsOf(colour).map((channel, at) => {
    const value = Math.round(channel * (1 - share) + (channelsOf(other)[at] ?? 0) * share);
    return value.toString(16).padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, from 0 to 255. */
function channelsOf(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
