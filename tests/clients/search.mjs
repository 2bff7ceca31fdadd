// The search of the site named on the command line, under a path, as somebody uses it. One JSON object: what is found, what axe finds
// and what the console complains of, and what is shown without script.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { launch, serve } from "./serve.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"];
const { root, close } = await serve(process.argv[2]);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
const found = { complaints: [], outside: [], violations: [] };
page.on("console", (message) => message.type() === "error" && found.complaints.push(message.text()));
page.on("pageerror", (error) => found.complaints.push(String(error)));
page.on("request", (request) => request.url().startsWith(root) || found.outside.push(request.url()));

async function note(name) {
  await page.waitForTimeout(400);
  found[name] = {
    count: await page.locator("p.count").textContent(),
    links: await page.locator("ol.found a").evaluateAll((links) => links.map((link) => new URL(link.href).pathname)),
    marks: await page.locator("ol.found mark").allTextContents(),
    width: await page.evaluate(() => document.documentElement.scrollWidth),
  };
}

await page.goto(`${root}/site/search/index.html`);
await page.waitForSelector("form.search:visible");
await page.fill("[name=q]", process.argv[3]);
await page.keyboard.press("Enter");
await page.waitForSelector("ol.found li");
await note("asked");
await page.evaluate(axe);
const result = await page.evaluate((values) => globalThis.axe.run({ preload: false, runOnly: { type: "tag", values } }), rules);
found.violations = result.violations.map((one) => one.id);
found.address = new URL(page.url()).search;
await page.reload();
await page.waitForSelector("ol.found li");
await note("read from the address");

const plain = await browser.newContext({ javaScriptEnabled: false });
const still = await plain.newPage();
await still.goto(`${root}/site/search/index.html`);
found.without = { form: await still.locator("form.search:visible").count(), help: await still.locator(".search-help a:visible").count() };
await browser.close();
close();
console.log(JSON.stringify(found));
