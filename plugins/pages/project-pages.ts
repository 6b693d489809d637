import type { CodeProject } from "../catalog/model.ts";
import type { Address } from "../linking/addresses.ts";
import { codeFileAddress, projectAddress } from "../linking/code-addresses.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";

/** A page that shows code: a project, or a file of one. */
export type ProjectPage = { readonly address: Address; readonly folder: string } & (
  | { readonly shows: "project" }
  | { readonly shows: "code-file"; readonly file: string }
);

/** The pages of all projects, and of their files. */
export function projectPages(blog: Pick<LinkedBlog, "catalog" | "codeFile">): ProjectPage[] {
  return [...blog.catalog.projects.values()].flatMap((project) => pagesOfProject(blog, project));
}

/** The page of a project, and those of its files. */
export function pagesOfProject(blog: Pick<LinkedBlog, "codeFile">, project: CodeProject): ProjectPage[] {
  const { folder, files } = project;
  const shown = files.filter((file) => blog.codeFile(`${folder}/${file}`)?.isShown);
  return [
    { address: projectAddress(project.entry), shows: "project", folder },
    ...shown.map(
      (file): ProjectPage => ({ address: codeFileAddress(project, file), shows: "code-file", folder, file }),
    ),
  ];
}
