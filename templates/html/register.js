// Narrows the register of decisions to what is asked for. The page is whole without it: the form is shown by this script alone.
"use strict";

{
  const form = document.querySelector("form.filter");
  const body = document.querySelector("table.register").tBodies[0];
  const count = document.querySelector("p.count");
  const all = form.elements.all;
  const texts = new WeakMap();

  // What a row has of each thing that can be asked for.
  const held = {
    body: (row) => [row.dataset.body],
    year: (row) => [row.dataset.year],
    owner: (row) => row.dataset.owners.split("\n"),
    status: (row) => [row.dataset.status],
  };
  const selects = Object.keys(held).map((name) => form.elements[name]);

  function text(row) {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
    return texts.get(row);
  }

  function matches(row) {
    const words = form.elements.q.value.toLowerCase().split(/\s+/);
    return words.every((word) => text(row).includes(word)) && selects.every((one) => !one.value || held[one.name](row).includes(one.value));
  }

  // The choices are what the rows have; a thing in which all rows are alike is not asked for.
  function offer(asked) {
    for (const select of selects) {
      const known = new Set([...body.rows].flatMap(held[select.name]).filter(Boolean));
      const wanted = asked.get(select.name);
      if (wanted) known.add(wanted);
      if (select.name === "status") {
        for (const option of [...select.options]) if (option.value && !known.has(option.value)) option.hidden = option.disabled = true;
        for (const option of [...select.options]) if (known.has(option.value)) option.hidden = option.disabled = false;
      } else {
        const names = [...known].sort((one, other) => one.localeCompare(other, document.documentElement.lang));
        if (select.name === "year") names.reverse();
        select.length = 1;
        for (const name of names) select.add(new Option(name, name));
      }
      select.value = wanted ?? "";
      if (select.selectedIndex < 0) select.value = "";
      select.parentElement.hidden = known.size < 2 && !wanted;
    }
  }

  function asked() {
    const found = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim()) found.set(name, value);
    if (all.hidden && all.dataset.read) found.set("all", "1");
    return found;
  }

  function narrow() {
    let shown = 0;
    for (const row of body.rows) {
      row.hidden = !matches(row);
      shown += row.hidden ? 0 : 1;
    }
    const words = [form.elements.q.value.trim(), ...selects.map((one) => one.value && one.selectedOptions[0].text)].filter(Boolean);
    const said = count.dataset.text.replace("{shown}", shown).replace("{all}", body.rows.length);
    count.textContent = words.length ? `${said}: ${words.join(", ")}` : said;
    const address = asked().toString();
    // A page that was opened from a disk may not change its address in every browser.
    try {
      history.replaceState(null, "", `${location.pathname}${address ? `?${address}` : ""}${location.hash}`);
    } catch {}
  }

  // The rows of another page of the register, their links made whole.
  async function rows(link) {
    if (link.getAttribute("aria-current")) return [...body.rows];
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const one of page.querySelectorAll("table.register a")) one.href = new URL(one.getAttribute("href"), link.href).href;
    return [...page.querySelectorAll("table.register tbody tr")].map((row) => document.adoptNode(row));
  }

  async function readAll() {
    all.disabled = true;
    try {
      const links = [...document.querySelectorAll("nav.years a")];
      body.replaceChildren(...(await Promise.all(links.map(rows))).flat());
      all.hidden = true;
      all.dataset.read = "1";
      offer(asked());
      narrow();
    } catch {
      // As from a disk, where a page may not read another one.
      all.disabled = false;
      count.textContent = count.dataset.failed;
    }
  }

  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(narrow, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    narrow();
  });
  form.addEventListener("reset", () => setTimeout(narrow));
  all.addEventListener("click", async () => {
    await readAll();
    form.elements.q.focus();
  });

  const address = new URLSearchParams(location.search);
  all.hidden = !document.querySelector("nav.years");
  form.elements.q.value = address.get("q") ?? "";
  offer(address);
  form.hidden = false;
  narrow();
  if (address.get("all") && !all.hidden) readAll();
}
