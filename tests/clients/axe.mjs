// The pages named on the command line, in headless Chromium: what axe finds in light and in dark, also once the register is
// narrowed; how wide they are at 320 and 1280 pixels; what their policy or the console complains of; which requests leave the
// disk; and what the tab key goes through. One JSON object a page.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"];
const executablePath = execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser"], { encoding: "utf8" }).trim();
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

// Widest of all, so that no state of the page is left out. 320 pixels are also what 1280 are at a zoom of 400 %.
async function measure(page, widths) {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    widths[width] = Math.max(widths[width] ?? 0, await page.evaluate(() => document.documentElement.scrollWidth));
  }
}

// Styles are not read anew, which from a disk they cannot be: no rule of these looks into them.
async function judge(page, state, violations) {
  await page.evaluate(axe);
  const result = await page.evaluate((values) => globalThis.axe.run({ preload: false, runOnly: { type: "tag", values } }), rules);
  for (const { id, nodes } of result.violations) violations.push({ id, state, nodes: nodes.map((node) => node.html) });
}

// What has the focus in turn, until the page is left: whether one sees it, and whether it comes in the order of the text.
async function tabbed(page) {
  const found = [];
  for (let step = 0; step < 500; step += 1) {
    await page.keyboard.press("Tab");
    const one = await page.evaluate(() => {
      const now = document.activeElement;
      if (!now || now === document.body) return null;
      const style = getComputedStyle(now);
      const last = globalThis.last;
      globalThis.last = now;
      return {
        html: now.outerHTML.slice(0, 90),
        seen: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2 && now.getBoundingClientRect().right > 0,
        ordered: !last || Boolean(last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING),
      };
    });
    if (!one) break;
    found.push(one);
  }
  return found;
}

const browser = await chromium.launch({ executablePath, args });
const found = {};
for (const path of process.argv.slice(2)) {
  const one = { violations: [], widths: {}, requests: [], complaints: [], tabbed: [] };
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) one.requests.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error") one.complaints.push(message.text());
    });
    page.on("pageerror", (error) => one.complaints.push(String(error)));
    await page.goto(pathToFileURL(path).href);
    one.styled = await page.evaluate(() => getComputedStyle(document.querySelector("footer.site")).borderTopStyle === "solid");
    await judge(page, colorScheme, one.violations);
    await measure(page, one.widths);
    if (colorScheme === "light") one.tabbed = await tabbed(page);
    if (await page.locator("form.filter:visible").count()) {
      await page.fill("form.filter [name=q]", "the");
      await page.selectOption("form.filter [name=status]", { index: 1 });
      await page.waitForTimeout(250);
      await judge(page, `${colorScheme}, narrowed`, one.violations);
      await measure(page, one.widths);
    }
    await context.close();
  }
  found[path] = one;
}
await browser.close();
console.log(JSON.stringify(found));
