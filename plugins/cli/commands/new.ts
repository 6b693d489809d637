import { type Call, type Command, textOf, UsageError } from "../command.ts";
import type { NewThing } from "../new/run-new.ts";

const EXPECTED =
  'expected an arXiv id, a DOI, a `.bib` file, or `note`, `chapter`, `page`, `story`, `series`, `course`, `book` or `thread` with a "title"';

/** `diptych new` */
export const newThing: Command = {
  options: {
    key: { type: "string" },
    slug: { type: "string" },
    story: { type: "string" },
    "builds-on": { type: "string" },
  },
  operands: 2,
  cached: false,
  async run(call) {
    const thing = await thingOf(call);
    const buildsOn = (textOf(call, "builds-on") ?? "").split(",").filter((name) => name !== "");
    const { runNew } = await import("../new/run-new.ts");
    return runNew(call.root, thing, { slug: textOf(call, "slug"), story: textOf(call, "story"), buildsOn });
  },
};

async function thingOf(call: Call): Promise<NewThing> {
  const [what, title] = call.operands;
  if (what === undefined) throw new UsageError(`found nothing after \`new\`; ${EXPECTED}.`);
  const { NEW_KINDS } = await import("../new/post-files.ts");
  const kind = NEW_KINDS.find((name) => name === what);
  const key = textOf(call, "key");
  if (kind !== undefined) {
    if (title === undefined)
      throw new UsageError(`found no title after \`new ${kind}\`; expected one, as in \`new ${kind} "A title"\`.`);
    for (const option of ["key", "builds-on"])
      if (textOf(call, option) !== undefined)
        throw new UsageError(`found \`--${option}\` with \`new ${kind}\`; expected it with a paper.`);
    return { what: kind, title };
  }
  if (title !== undefined) throw new UsageError(`found \`${title}\` after \`new ${what}\`; expected nothing.`);
  if (/\.bib$/i.test(what)) return { what: "paper", from: { file: what, key } };
  if (key !== undefined)
    throw new UsageError(`found \`--key\` with \`new ${what}\`; expected it with a \`.bib\` file.`);
  const { paperId } = await import("../new/paper-ids.ts");
  const from = paperId(what);
  if (!from) throw new UsageError(`found \`${what}\` after \`new\`; ${EXPECTED}.`);
  return { what: "paper", from };
}
