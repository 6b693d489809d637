import { createProject, type Project } from "./project.ts";

/** A project that has layouts of its own in place of the engine's folder. @param files path to content */
export function createOwnBlog(files: Readonly<Record<string, string>>): Project {
  const project = createProject();
  project.remove("layouts");
  for (const [path, content] of Object.entries(files)) project.write(path, content);
  return project;
}
