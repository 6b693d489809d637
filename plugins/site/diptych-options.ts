/** How the plugin is added to an Eleventy configuration. */
export interface DiptychOptions {
  /** The folder that holds `posts/`; default: where Eleventy runs. */
  readonly root?: string;
  /** Whether drafts and diagnostics are shown; default: whether Eleventy serves or watches. */
  readonly dev?: boolean;
  /** Whether browsers keep pages, where `site.yaml` does not forbid it; default: unless `dev`. */
  readonly offline?: boolean;
  /** The base path; default: Eleventy's `pathPrefix`, else that of `url` in `site.yaml`. */
  readonly base?: string;
}
