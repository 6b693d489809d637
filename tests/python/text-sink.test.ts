import { expect, test } from "vitest";
import { MOST_TEXT, TextSink } from "../../plugins/browser/python/worker/text-sink.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("two streams come in the order in which they were written, characters whole", () => {
  const sent: string[] = [];
  const sink = new TextSink(
    (text) => sent.push(text),
    () => 0,
  );
  const [out, err] = [sink.stream(), sink.stream()];
  const summation = bytes("∑\n");
  out(summation.subarray(0, 1));
  err(bytes("warning\n"));
  out(summation.subarray(1));
  expect(sink.end()).toEqual({ isCut: false });
  expect(sent.join("")).toBe("warning\n∑\n");
});

test("no more than is bounded comes, and many small pieces come together", () => {
  let sent = "";
  let messages = 0;
  const sink = new TextSink(
    (text) => {
      sent += text;
      messages++;
    },
    () => 0,
  );
  const out = sink.stream();
  for (let line = 0; line < 20_000; line++) expect(out(bytes(`${"x".repeat(99)}\n`))).toBe(100);
  expect(sink.end()).toEqual({ isCut: true });
  expect(sent.length).toBe(MOST_TEXT);
  expect(messages).toBeLessThan(300);
  sink.begin();
  out(bytes("next"));
  expect(sink.end()).toEqual({ isCut: false });
  expect(sent.endsWith("next")).toBe(true);
});
