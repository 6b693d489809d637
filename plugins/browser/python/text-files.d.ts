/** Python of the engine's own, bundled as text. */
declare module "*.py" {
  const text: string;
  export default text;
}
