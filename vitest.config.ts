import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    // Sites are built and browsers driven: generous guards against hanging, no measures of speed.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // A browser that starves on a busy machine gets a second try; what is wrong is wrong twice.
    retry: 1,
    globalSetup: ["tests/support/build-sites.ts"],
  },
});
