/**
 * The parts of a service worker's scope that are used here. TypeScript has them in its library of workers, which cannot
 * stand in one program with that of documents.
 */
interface ExtendableEvent extends Event {
  /** Keeps the worker alive until then. */
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** The page that asks; empty for navigations. */
  readonly clientId: string;
  /** The page that a navigation will make. */
  readonly resultingClientId: string;
  respondWith(response: Response | Promise<Response>): void;
}

interface ExtendableMessageEvent extends ExtendableEvent {
  readonly data: unknown;
  readonly source: Client | null;
  readonly ports: readonly MessagePort[];
}

interface Client {
  readonly id: string;
  readonly url: string;
  readonly type: "window" | "worker" | "sharedworker";
  postMessage(message: unknown): void;
}

interface WindowClient extends Client {
  navigate(url: string): Promise<WindowClient | null>;
}

interface Clients {
  claim(): Promise<void>;
  matchAll(options?: { includeUncontrolled?: boolean; type?: "window" | "worker" | "all" }): Promise<readonly Client[]>;
}

interface ServiceWorkerGlobalScopeEventMap {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: ExtendableMessageEvent;
}

interface ServiceWorkerGlobalScope {
  readonly clients: Clients;
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener<Kind extends keyof ServiceWorkerGlobalScopeEventMap>(
    kind: Kind,
    listener: (event: ServiceWorkerGlobalScopeEventMap[Kind]) => void,
  ): void;
}

/** Put in by the build: the id of the list of what there is to keep. */
declare const OFFLINE_LIST: string;
/** Put in by the build: whether open pages are loaded anew when the worker goes. */
declare const RELOAD_PAGES: boolean;
