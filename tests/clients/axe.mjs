// The pages named on the command line, in headless Chromium without script: what axe finds in light and in dark, how wide
// they are at 320 and 1280 pixels, and which requests leave the disk. One JSON object a page.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"];
const executablePath = execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser"], { encoding: "utf8" }).trim();
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const browser = await chromium.launch({ executablePath, args });
const found = {};
for (const path of process.argv.slice(2)) {
  const one = { violations: [], widths: {}, requests: [] };
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) one.requests.push(request.url());
    });
    await page.goto(pathToFileURL(path).href);
    await page.evaluate(axe);
    const result = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: "tag", values } }), rules);
    for (const violation of result.violations) {
      one.violations.push({ id: violation.id, scheme: colorScheme, nodes: violation.nodes.map((node) => node.html) });
    }
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      one.widths[width] = await page.evaluate(() => document.documentElement.scrollWidth);
    }
    await context.close();
  }
  found[path] = one;
}
await browser.close();
console.log(JSON.stringify(found));
