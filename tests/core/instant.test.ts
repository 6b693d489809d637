import { afterEach, describe, expect, test, vi } from "vitest";
import { instant } from "../../plugins/core/instant.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each(["UTC", "America/New_York", "Pacific/Kiritimati"])("built in %s", (zone) => {
  test.each([
    ["2026-11-02", "2026-11-02T00:00:00.000Z"],
    ["2026-11-02T09:30", "2026-11-02T09:30:00.000Z"],
    ["2026-11-02 09:30:15", "2026-11-02T09:30:15.000Z"],
    ["2026-11-02T09:30:00Z", "2026-11-02T09:30:00.000Z"],
    ["2026-11-02T09:30:00+02:00", "2026-11-02T07:30:00.000Z"],
    ["2026-11-02T23:30:00-0500", "2026-11-03T04:30:00.000Z"],
    ["2026-11-02T09:30:00.250Z", "2026-11-02T09:30:00.250Z"],
  ])("%s is %s", (date, time) => {
    vi.stubEnv("TZ", zone);
    expect(new Date("2026-11-02T00:00").getTimezoneOffset() === 0).toBe(zone === "UTC");
    expect(new Date(instant(date)).toISOString()).toBe(time);
  });
});
