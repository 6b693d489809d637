import { expect, test } from "vitest";
import { hugoText } from "../../support/import-text-site.ts";

const OTHERS = {
  "content/post/b/index.md": "---\ntitle: B\ndate: 2020-01-01\n---\nB\n",
  "static/plot.png": undefined,
};

test.each([
  ['[b]({{< relref "b" >}})', "[b](b.md)"],
  ['[b]({{< ref "/post/b/index.md#why" >}})', "[b](b.md#why)"],
  ['{{< figure src="/plot.png" alt="A curve" caption="The *risk*" >}}', '![A curve](../files/plot.png "The *risk*")'],
  ["a{{% sidenote %}}In the margin.{{% /sidenote %}}", "a^[In the margin.]"],
  ["{{< katex >}}x^2{{< /katex >}}", "$x^2$"],
  ["{{< youtube abc123 >}}", "[video](https://www.youtube.com/watch?v=abc123)"],
  ["{{< highlight go >}}\nx := 1\n{{< /highlight >}}", "```go\nx := 1\n```"],
  ["{{< notice warning >}}\nIt diverges.\n{{< /notice >}}", ":::warning\nIt diverges.\n:::"],
  ["{{< widget >}}", "{{< widget >}}"],
  ["`{{< figure >}}`", "`{{< figure >}}`"],
])("writes %j as %j", (old, now) => {
  expect(hugoText(old, OTHERS).trimEnd()).toBe(now);
});
