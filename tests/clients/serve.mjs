// A folder as a web site on this machine, and a browser to look at it.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";

const types = { html: "text/html", css: "text/css", js: "text/javascript" };

// The address of the site, and how to end it.
export async function serve(site) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    // Every browser asks for this, whatever the pages say.
    if (path === "/favicon.ico") return response.writeHead(204).end();
    try {
      const content = await readFile(join(site, path));
      response.writeHead(200, { "content-type": types[path.split(".").at(-1)] ?? "application/octet-stream" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { root: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export async function launch() {
  const executablePath = execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser"], { encoding: "utf8" }).trim();
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}
