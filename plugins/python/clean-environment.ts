/** What is handed on of the environment: where programs and an author's packages are. */
const HANDED_ON = ["PATH", "HOME", "TMPDIR", "VIRTUAL_ENV"];

/** The environment of an interpreter: the same on every machine, as far as that can be. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const handedOn = HANDED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(handedOn),
    LC_ALL: "C.UTF-8",
    TZ: "UTC",
    PYTHONHASHSEED: "0",
    PYTHONUTF8: "1",
    PYTHONDONTWRITEBYTECODE: "1",
    // Sums come out the same only where they are made in the same order.
    OMP_NUM_THREADS: "1",
    OPENBLAS_NUM_THREADS: "1",
    MKL_NUM_THREADS: "1",
  };
}
