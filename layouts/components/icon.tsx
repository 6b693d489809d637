/** Line icons, 20 by 20; decorative: the control that holds one has a name. */
const PATHS = {
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm4 9.500 4 4",
  theme: "M10 3.500a6.500 6.500 0 1 0 0 13Zm0 0a6.500 6.500 0 0 1 0 13",
  contents: "M4 6h12M4 10h12M4 14h7",
  diptych: "M3.500 4.500h5.500v11H3.500ZM11 4.500h5.500v11H11Z",
  close: "m5 5 10 10M15 5 5 15",
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
