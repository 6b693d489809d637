import { type Call, type Command, textOf, UsageError } from "../command.ts";

/** `diptych init` */
export const init: Command = {
  options: {
    title: { type: "string" },
    url: { type: "string" },
    author: { type: "string" },
    kind: { type: "string" },
    deploy: { type: "string" },
    engine: { type: "string" },
    add: { type: "boolean" },
  },
  operands: 1,
  cached: false,
  async run(call) {
    const { root, operands, values } = call;
    const [folder] = operands;
    if (folder === undefined)
      throw new UsageError("found no folder after `init`; expected the folder of the new blog.");
    const { BLOG_KINDS, HOSTS } = await import("../init/new-blog.ts");
    const { isSiteAddress } = await import("../../catalog/schema/site.ts");
    const url = textOf(call, "url");
    if (url !== undefined && !isSiteAddress(url))
      throw new UsageError(`found the address \`${url}\`; expected one like https://example.org/blog/.`);
    const asked = {
      title: lineOf(call, "title"),
      author: lineOf(call, "author"),
      url,
      kind: oneOf(call, "kind", BLOG_KINDS),
      host: oneOf(call, "deploy", HOSTS),
      engine: lineOf(call, "engine"),
    };
    const { init } = await import("../init.ts");
    return init({ root, folder, asked, add: values.add === true });
  },
};

/** A value of one line that says something. */
function lineOf(call: Call, option: string): string | undefined {
  const line = textOf(call, option)
    ?.replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  if (line === "") throw new UsageError(`found an empty --${option}; expected a text.`);
  return line;
}

/** One of some names; the first where the call does not say. */
function oneOf<T extends string>(call: Call, option: string, names: readonly [T, ...T[]]): T {
  const found = textOf(call, option) ?? names[0];
  const known = names.find((name) => name === found);
  if (known === undefined) throw new UsageError(`found --${option} \`${found}\`; expected one of ${names.join(", ")}.`);
  return known;
}
