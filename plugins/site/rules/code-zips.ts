import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { bytesOf } from "../../blog/jobs/source-text.ts";
import { projectsOf } from "../../blog/rules/code-files.ts";
import type { CodeProject } from "../../catalog/model.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { outputPath } from "../../linking/addresses.ts";
import { projectZipAddress } from "../../linking/code-addresses.ts";
import { isZipped } from "../../pages/project-view.ts";
import type { SiteServices } from "../jobs/site-jobs.ts";
import { describeFile, type Sink } from "../output/sink.ts";
import { fileFact } from "../output/written-file.ts";
import { zipProject } from "../zip-project.ts";

/** All files of a project in one: facts `out:` with the paths of the archives. */
export function codeZipsRule({ root }: SiteServices, sink: () => Sink | undefined): Rule {
  return {
    name: "code-zip",
    keys: (read) =>
      projectsOf(read)
        .filter((project) => isZipped(new FactBlog(read), project))
        .map(({ folder }) => folder),
    answer: async (folder, read) => {
      const { entry, files } = read<CodeProject>(`project:${folder}`) as CodeProject;
      const contents = files.map((file): [string, Uint8Array] => {
        const path = `${folder}/${file}`;
        return [file, bytesOf({ root, path, digest: read<string>(`file:${path}`) ?? "" })];
      });
      const bytes = await zipProject(entry.slug, contents);
      const path = outputPath(projectZipAddress(entry));
      const file = describeFile(bytes);
      sink()?.file(path, bytes, file.digest);
      return { facts: { [fileFact(path)]: file } };
    },
  };
}
