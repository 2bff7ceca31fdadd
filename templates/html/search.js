// Searches all minutes by the index that lies beside them. The form is shown by this script alone.
const form = document.querySelector("form.search");
const count = document.querySelector("p.count");
const list = document.querySelector("ol.found");
const root = new URL("../", import.meta.url);
const most = 30;

// A part of a text with the words that were found marked; of what the index holds only text and marks are taken.
function marked(excerpt) {
  const said = document.createElement("p");
  for (const node of new DOMParser().parseFromString(excerpt, "text/html").body.childNodes) {
    const one = node.nodeName === "MARK" ? document.createElement("mark") : document.createTextNode(node.textContent);
    if (node.nodeName === "MARK") one.textContent = node.textContent;
    said.append(one);
  }
  return said;
}

function entry(data) {
  const link = document.createElement("a");
  link.href = data.url;
  link.textContent = data.meta.title ?? data.url;
  const item = document.createElement("li");
  item.append(link, marked(data.excerpt));
  return item;
}

async function look(pagefind, words) {
  const { results } = words ? await pagefind.search(words) : { results: [] };
  const found = await Promise.all(results.slice(0, most).map((one) => one.data()));
  list.replaceChildren(...found.map(entry));
  count.textContent = words ? count.dataset.found.replace("{count}", results.length) : "";
}

async function begin() {
  const pagefind = await import(new URL("pagefind/pagefind.js", root));
  await pagefind.options({ baseUrl: root.pathname });
  await pagefind.init();
  document.querySelector(".search-help").hidden = true;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = form.elements.q.value.trim();
    history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
    look(pagefind, words);
  });
  const asked = new URLSearchParams(location.search).get("q") ?? "";
  form.elements.q.value = asked;
  await look(pagefind, asked);
}

// Straight from a disk no index can be read; then the help stays, and the register can be narrowed.
if (location.protocol !== "file:") begin();
