import type { IndexState, Kept, Overview, Problem, Progress, Question, StoryState } from "../offline/messages.ts";
import { pathOf } from "./answer.ts";
import { isStorageFull, type StoredFile } from "./content-store.ts";
import { type Context, currentId, readChoices } from "./context.ts";
import { isOutdated, sweep, tidy, whileNothingGoes } from "./update.ts";
import { type ListedFile, listFile, partFiles, type Version } from "./version.ts";

/** How long a look for a newer version may take. In milliseconds. */
const UPDATE_MS = 3000;

/** What a question comes with. */
export interface Asked {
  readonly event: ExtendableMessageEvent;
  readonly onProgress: (progress: Progress) => void;
  /** Aborted when the reader stops it. */
  readonly signal: AbortSignal;
}

type Answers = {
  readonly [Name in Question["ask"]]: (
    context: Context,
    question: Extract<Question, { ask: Name }>,
    asked: Asked,
  ) => Promise<unknown>;
};

/** Answers what a page asks. */
export async function answerQuestion(context: Context, question: Question, asked: Asked): Promise<unknown> {
  const answer = ANSWERS[question.ask] as (context: Context, question: Question, asked: Asked) => Promise<unknown>;
  return answer(context, question, asked);
}

const ANSWERS: Answers = {
  read: keepRead,
  story: (context, { slug }) => storyState(context, slug),
  "keep-story": async (context, { slug }, asked) => {
    const version = await currentVersion(context);
    const outcome = await keepFiles(context, version.storyFiles(slug), asked, () => context.facts.set("story", slug));
    return { ...(await storyState(context, slug)), ...outcome };
  },
  "release-story": async (context, { slug }) => {
    await context.facts.forget("story", slug);
    await sweep(context);
    return storyState(context, slug);
  },
  index: (context) => indexState(context),
  "keep-index": async (context, _question, asked) => {
    const { list } = await currentVersion(context);
    if (!list.index) return indexState(context);
    const parts = { ...listFile(list.index.parts), bytes: 0 };
    let outcome = await keepFiles(context, [parts], asked, () => context.facts.set("index"));
    if (outcome.kept) outcome = await keepFiles(context, await indexFiles(context), asked);
    if (!outcome.kept) await context.facts.forget("index");
    return { ...(await indexState(context)), ...outcome };
  },
  "release-read": async (context) => {
    for (const path of await context.facts.names("read")) await context.facts.forget("read", path);
    await sweep(context);
  },
  kept: keptOverview,
};

/** Keeps the page that asks, and finds out which version it is of if the worker did not answer it. */
async function keepRead(context: Context, { bytes }: { bytes: number }, asked: Asked): Promise<Kept> {
  const { facts, pins, store, base } = context;
  const current = await currentId(context);
  const client = asked.event.source;
  const path = client ? pathOf(client.url, base) : undefined;
  const version = await context.versions.get(current);
  const page = path === undefined ? undefined : version?.page(path);
  if (!client || !version || !page) return { kept: false };
  if ((await pins.of(client.id)) === undefined && (await store.isWhatWasLoaded(page, bytes)))
    await pins.set(client.id, current);
  const outcome = await keepFiles(context, version.pageFiles(page.path), asked, () => facts.set("read", page.path));
  await tidy(context, asked.event);
  return outcome;
}

async function storyState(context: Context, slug: string): Promise<StoryState> {
  const version = await currentVersion(context);
  const files = version.storyFiles(slug);
  return {
    kept: (await context.facts.get("story", slug)) !== undefined,
    pages: files.filter((file) => file.title !== undefined).length,
    bytes: sizeOf(files),
    missing: wireOf(await context.store.missing(files)),
  };
}

async function indexState(context: Context): Promise<IndexState> {
  const { versions, store } = context;
  const version = await currentVersion(context);
  const { index } = version.list;
  if (!index) return { kept: false, bytes: 0 };
  const files: StoredFile[] = [listFile(index.parts), ...(await indexFiles(context))];
  const whole = Object.keys(await versions.parts(version)).length > 0 && (await store.missing(files)).length === 0;
  return { kept: whole, bytes: index.wire ?? index.bytes };
}

async function keptOverview(context: Context, _question: Question, { event }: Asked): Promise<Overview> {
  const { store, facts, versions, base } = context;
  const version = await currentVersion(context);
  const choices = await readChoices(facts);
  const pages = Object.keys(version.list.files).flatMap((path) => version.page(path) ?? []);
  const absent = new Set((await context.store.missing(pages)).map((page) => page.path));
  const all = await versions.files(version, choices);
  const gone = new Set((await store.missing(all)).map((file) => file.path));
  const wanted = event.source ? pathOf(event.source.url, base) : undefined;
  const shown = (page: ListedFile): { path: string; title: string } => ({
    path: page.path,
    title: page.title ?? page.path,
  });
  const page = wanted === undefined ? undefined : version.page(wanted);
  return {
    stories: choices.stories.flatMap((slug) => {
      const story = version.list.stories[slug];
      const path = story?.pages[0];
      if (!story || path === undefined) return [];
      return [{ slug, title: story.title, path, bytes: sizeOf(version.storyFiles(slug)) }];
    }),
    pages: pages.filter((one) => !absent.has(one.path)).map(shown),
    read: choices.read.filter((path) => version.page(path) && !version.list.core.includes(path)).length,
    bytes: sizeOf(all.filter((file) => !gone.has(file.path)).map((file) => ({ bytes: 0, ...file }))),
    index: await indexState(context),
    wanted: page && shown(page),
  };
}

/**
 * Fetches what is not there yet. What could not be kept is told and no error.
 * @param note notes why it is kept, once it is
 */
async function keepFiles(
  context: Context,
  files: readonly (StoredFile & Sized)[],
  { event, onProgress, signal }: Asked,
  note: () => Promise<void> = async () => {},
): Promise<Kept> {
  return whileNothingGoes(context, async () => {
    const wanted = await context.store.missing(files);
    const total = wireOf(wanted);
    const added: StoredFile[] = [];
    let done = 0;
    try {
      await context.store.keep(wanted, event, {
        signal,
        onKept: (file) => {
          added.push(file);
          done += file.wire ?? file.bytes;
          onProgress({ done, total });
        },
      });
      await note();
      return { kept: true };
    } catch (error) {
      const problem = await problemOf(context, error, signal);
      // A full device is not left fuller than it was.
      if (problem === "full") await context.store.release(added);
      return { kept: false, problem };
    }
  });
}

async function problemOf(context: Context, error: unknown, signal: AbortSignal): Promise<Problem> {
  if (signal.aborted) return "stopped";
  if (isStorageFull(error)) return "full";
  if (await isOutdated(context)) return "changed";
  try {
    // Not waited for to its end: it may wait for this worker to have nothing to do.
    await Promise.race([context.scope.registration.update(), new Promise((done) => setTimeout(done, UPDATE_MS))]);
  } catch {
    return "network";
  }
  return (await isOutdated(context)) ? "changed" : "network";
}

async function currentVersion(context: Context): Promise<Version> {
  const version = await context.versions.get(await currentId(context));
  if (!version) throw new Error("The list of what there is to keep is not on this device.");
  return version;
}

async function indexFiles(context: Context): Promise<ListedFile[]> {
  const version = await currentVersion(context);
  const roots = (version.list.index?.roots ?? []).flatMap((path) => version.file(path) ?? []);
  return [...roots, ...partFiles(await context.versions.parts(version))];
}

/** How large a file is: stored, and on its way. */
interface Sized {
  readonly bytes: number;
  readonly wire?: number;
}

function wireOf(files: readonly Sized[]): number {
  return files.reduce((sum, file) => sum + (file.wire ?? file.bytes), 0);
}

function sizeOf(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, file) => sum + file.bytes, 0);
}
