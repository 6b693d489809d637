import { expect, test } from "vitest";
import { importTexts, jekyllText } from "../../support/import-text-site.ts";

test.each([
  ["{% highlight python linenos %}\nx = 1\n{% endhighlight %}", "```python\nx = 1\n```"],
  ["{% raw %}{{ x }}{% endraw %}", "{{ x }}"],
  ['a{% include sidenote.html id="n" note="In the *margin*." %}', "a^[In the *margin*.]"],
  ["## Peak\n{: #peak .no_toc }", "## Peak {#peak}"],
  ["1. TOC\n{:toc}\n\nText", "Text"],
  ["Text\n{: .notice}", "Text"],
  [
    "The HTML of it.\n\n*[HTML]: HyperText Markup Language",
    'The <abbr title="HyperText Markup Language">HTML</abbr> of it.',
  ],
  ["Term\n: what it means\n: and more", "**Term**\n\n- what it means\n- and more"],
  ["# A\n\nText\n\n## B\n\nText\n\n# C", "Text\n\n### B\n\nText\n\n## C"],
  ["> [!warning] Careful\n> It diverges.", ":::warning Careful\nIt diverges.\n:::"],
  ["**Theorem 1** (Peak). The risk is infinite.", ":::theorem Peak\nThe risk is infinite.\n:::"],
  ["**Theorem 1 (Peak).** The risk is infinite.\n\nText", ":::theorem Peak\nThe risk is infinite.\n:::\n\nText"],
  ["**Lemma 3.** It is finite.\n\nText", "**Lemma 3.** It is finite.\n\nText"],
  ["*Proof.* By induction. $$\\square$$\n\nText", ":::proof\nBy induction. $\\square$\n:::\n\nText"],
  ["`{% include x.html %}`", "`{% include x.html %}`"],
])("writes %j as %j", (old, now) => {
  expect(jekyllText(old).trimEnd()).toBe(now);
});

const OTHERS = {
  "_posts/2020-01-01-b.md": "---\ntitle: B\n---\nB\n",
  "assets/a b.png": undefined,
  "assets/plot.png": undefined,
  CNAME: "www.older.example\n",
  "refs.bib": "@article{belkin2019, title={A}, author={B, C}, year={2019}}",
};

test.each([
  ["[b]({{ site.baseurl }}{% post_url 2020-01-01-b %})", "[b](b.md)"],
  ["[b]({% link _posts/2020-01-01-b.md %}#why)", "[b](b.md#why)"],
  ["[b](https://old.example/2020/01/01/b.html)", "[b](b.md)"],
  [
    '<img src="http://www.older.example/assets/plot.png" alt="plot">',
    '<img src="../files/assets/plot.png" alt="plot">',
  ],
  ["![plot]({{ site.baseurl }}/assets/plot.png)", "![plot](../files/assets/plot.png)"],
  [
    '<img src="{{ \'/assets/plot.png\' | relative_url }}" alt="plot">',
    '<img src="../files/assets/plot.png" alt="plot">',
  ],
  [
    '{% include figure.liquid path="assets/plot.png" caption="The risk $$R$$." %}',
    '![The risk R.](../files/assets/plot.png "The risk $R$.")',
  ],
  ['{% cite belkin2019 %} and <d-cite key="belkin2019"></d-cite>', "[@belkin2019] and [@belkin2019]"],
  ["{% cite nobody %}", "(nobody)"],
  ["![plot](</assets/a b.png>)", "![plot](../files/assets/a-b.png)"],
])("leads %j to %j", (old, now) => {
  expect(jekyllText(old, OTHERS).trimEnd()).toBe(now);
});

test("what is not known stays as text, and is told with its place", () => {
  const { text, notes } = importTexts({
    "_config.yml": "title: Old\n",
    "_posts/2020-02-01-a.md": "---\ntitle: A\n---\nText\n\n{% include widget.html x=1 %}\n",
  });
  expect(text("posts/notes/a.md")).toContain("{% include widget.html x=1 %}");
  expect(notes).toContain(
    "lost _posts/2020-02-01-a.md:6 The include `widget.html` is not known here; its tag stands as text.",
  );
});
