import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { MissingContentError } from "../../blog/page-context.ts";
import { pictureAddress } from "../../blog/picture-address.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { outputPath } from "../../linking/addresses.ts";
import { allPictures } from "../../pages/pictures/pictures.ts";
import type { PictureView } from "../../pages/views/picture.ts";
import type { SiteServices } from "../jobs/site-jobs.ts";
import { describeFile, type Sink } from "../output/sink.ts";
import { fileFact } from "../output/written-file.ts";
import type { StoredFace } from "../pictures/draw-picture.ts";
import { FACES, facesFor } from "../pictures/faces.ts";
import { makeFace } from "../pictures/make-face.ts";

/** While an author writes nobody shares a page, and none names a picture. */
function picturesOf(read: Read): PictureView[] {
  return read<boolean>("dev") ? [] : allPictures(new FactBlog(read));
}

function wordsOf({ label, title, line, site }: PictureView): string {
  return `${label} ${title} ${line} ${site}`;
}

/** The fonts that pictures are drawn with: facts `face:` with their names. */
export function facesRule({ store }: SiteServices): Rule {
  return {
    name: "face",
    keys: (read) => facesFor(picturesOf(read).map(wordsOf).join("")).map(({ name }) => name),
    answer: async (name) => {
      const face = FACES.find((one) => one.name === name);
      if (!face) return {};
      const { font, family, advances } = await makeFace(face);
      const stored: StoredFace = {
        use: face.use,
        family,
        font: store.put(font),
        advances: store.put(JSON.stringify(advances)),
      };
      return { facts: { [`face:${name}`]: stored } };
    },
  };
}

/**
 * What stands for a page where it is shared: facts `picture:` with what it shows, the digest of the PNG in the store. The key is all
 * that it is made from, so that no other edit makes it again.
 */
export function picturesRule({ jobs }: SiteServices): Rule {
  return {
    name: "picture",
    expect: (answers) => jobs.expect(answers),
    keys: (read) => picturesOf(read).map((view) => JSON.stringify(view)),
    answer: async (key, read) => {
      const view = JSON.parse(key) as PictureView;
      const faces = facesFor(wordsOf(view)).flatMap(({ name }) => {
        const face = read<StoredFace>(`face:${name}`);
        return face ? [[name, face] as const] : [];
      });
      const made = await jobs.run("picture", { view, faces });
      if (typeof made !== "string") throw new MissingContentError("face", made.lost);
      return { facts: { [`picture:${key}`]: made } };
    },
  };
}

/** Their files: facts `out:` with the paths. */
export function pictureFilesRule({ store }: SiteServices, sink: () => Sink | undefined): Rule {
  return {
    name: "picture-file",
    keys: (read) => picturesOf(read).map((view) => JSON.stringify(view)),
    answer: (key, read) => {
      const bytes = store.bytes(read<string>(`picture:${key}`) ?? "");
      if (!bytes) throw new MissingContentError("picture", key);
      const path = outputPath(pictureAddress(JSON.parse(key) as PictureView));
      const file = describeFile(bytes);
      sink()?.file(path, bytes, file.digest);
      return { facts: { [fileFact(path)]: file } };
    },
  };
}
