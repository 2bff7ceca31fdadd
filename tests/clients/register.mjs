// The register of decisions of the site named on the command line, as a browser shows it while somebody narrows it. One JSON
// object: the count that is told, how many rows are to be seen, and the address, after each step.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, serve } from "./serve.mjs";

const site = process.argv[2];
const { root, close } = await serve(site);
const browser = await launch();
const page = await browser.newPage();
const found = {};

async function note(name, from = page) {
  await from.waitForTimeout(250);
  found[name] = {
    count: await from.locator("p.count").textContent(),
    rows: await from.locator("table.register tbody tr:visible").count(),
    form: await from.locator("form.filter:visible").count(),
    address: new URL(from.url()).search,
  };
}

await page.goto(`${root}/decisions/index.html`);
await note("whole");
await page.fill("[name=q]", "KEY stays");
await note("words");
await page.selectOption("[name=body]", "Harbour group");
await page.selectOption("[name=status]", "standing");
await note("body and status");
await page.emulateMedia({ media: "print" });
await note("printed");
await page.emulateMedia({ media: "screen" });
await page.reload();
await note("read from the address");
await page.click("[type=reset]");
await note("reset");
await page.selectOption("[name=owner]", "Ann Ames");
await note("owner");
await page.focus("[name=all]");
await page.keyboard.press("Enter");
await note("all years");
found.links = await page.locator("table.register th a").evaluateAll((links) => links.map((link) => link.href.replace(location.origin, "")));
found.years = await page.locator("[name=year] option").allTextContents();
found.focus = await page.evaluate(() => document.activeElement.name);
await page.goto(`${root}/decisions/2023/index.html?all=1&year=2024`);
await note("another page, all years asked for in the address");
await page.goto(pathToFileURL(join(site, "decisions/index.html")).href);
await page.fill("[name=q]", "key");
await note("from a disk");
await page.click("[name=all]");
await note("from a disk, all years");

const plain = await browser.newContext({ javaScriptEnabled: false });
const still = await plain.newPage();
await still.goto(`${root}/decisions/index.html`);
await note("without script", still);

await browser.close();
close();
console.log(JSON.stringify(found));
