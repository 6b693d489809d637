import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** On what is measured, and how busy it is before anything has begun: on a busy machine times are longer. */
export function machine(): string {
  const load = loadavg()[0] ?? 0;
  return (
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ` +
    `${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}, load ${load.toFixed(1)} at the start`
  );
}
