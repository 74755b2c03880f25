// What the reader does: filter, order, turn pages, follow links, copy, download, print.
const bar = document.querySelector(".filter");
const blank = document.getElementById("row").content.querySelector("tr");
const holder = document.getElementById("groups");
const nothing = document.querySelector(".nothing");
const said = document.getElementById("said");
const boxes = [...bar.querySelectorAll("input[type=checkbox]")];
const choice = (name) => document.getElementById(`by-${name}`);
const text = bar.querySelector("input[type=search]");
const reset = document.getElementById("reset");

const data = JSON.parse(document.getElementById("data").textContent);
document.getElementById("data").textContent = "";
const groups = [...holder.querySelectorAll(".group")].map(groupOf);
const byAnchor = new Map(groups.map((group) => [group.element.id, group]));
let held = 0;
data.chunks.forEach((chunk) => {
  const rows = byAnchor.get(chunk.group).rows;
  rowsOf(chunk).forEach((row) => rows.push(row));
  held += chunk.fingerprint.length;
});
groups.forEach((group) => group.rows.sort(byPeople));

const filters = () => {
  const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  const wanted = text.value.trim().toLowerCase();
  const state = choice("state").value;
  const place = choice("place").value;
  return {
    group: (group) => severities.has(group.severity)
      && (choice("control").value === "" || choice("control").value === group.element.id),
    row: (row) => (state === "" || row.waived === (state === "waived")) && (place === "" || row.place === place)
      && (wanted === "" || words(row).includes(wanted)),
    narrow: wanted !== "" || state !== "" || place !== "",
    active: wanted !== "" || state !== "" || place !== "" || choice("control").value !== ""
      || boxes.some((box) => !box.checked),
  };
};

const ORDERS = {
  grave: (one, other) => one.order - other.order,
  people: (one, other) => other.people - one.people || one.order - other.order,
  control: (one, other) => (one.element.id < other.element.id ? -1 : 1),
};

const apply = () => {
  const filter = filters();
  let shown = 0;
  groups.forEach((group) => {
    const chosen = filter.group(group);
    group.matching = chosen ? group.rows.filter(filter.row) : [];
    group.from = 0;
    group.element.hidden = !chosen || (filter.narrow && group.matching.length === 0);
    if (!group.element.hidden) show(group, blank);
    shown += group.matching.length;
  });
  document.getElementById("shown").textContent = filter.active || held < data.total
    ? `${readable(shown)} of ${readable(data.total)} shown` : `${readable(shown)} shown`;
  reset.hidden = !filter.active;
  nothing.hidden = groups.some((group) => !group.element.hidden);
};

const reorder = () => {
  const wanted = [...groups].sort(ORDERS[choice("order").value]);
  if (wanted.some((group, at) => holder.children[at] !== group.element)) {
    wanted.forEach((group) => holder.append(group.element));
  }
};

const clear = () => {
  boxes.forEach((box) => { box.checked = true; });
  ["control", "place", "state"].forEach((name) => { choice(name).value = ""; });
  text.value = "";
  apply();
};

// A link may lead to a finding that is on another page of its group, or that the filter hides.
const follow = () => {
  const name = location.hash.slice(1);
  document.querySelectorAll(".found").forEach((row) => row.classList.remove("found"));
  const target = document.getElementById(name);
  if (target && !target.closest("[hidden]") && !name.startsWith("finding-")) return;
  const beginning = name.startsWith("finding-") ? name.slice("finding-".length) : null;
  const group = beginning ? groups.find((one) => one.rows.some((row) => row.fingerprint.startsWith(beginning)))
    : byAnchor.get(name);
  if (!group) return;
  if (group.element.hidden || (beginning && !group.matching.some((row) => row.fingerprint.startsWith(beginning)))) clear();
  if (beginning) {
    const at = group.matching.findIndex((row) => row.fingerprint.startsWith(beginning));
    group.from = Math.floor(at / PAGE) * PAGE;
    show(group, blank);
    const row = group.body.children[at - group.from];
    row.classList.add("found");
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
  } else {
    group.element.scrollIntoView();
  }
};

const copy = (fingerprint) => navigator.clipboard.writeText(fingerprint)
  .then(() => { said.textContent = "Fingerprint copied."; })
  .catch(() => { said.textContent = `The browser does not allow copying; the fingerprint is ${fingerprint}.`; });

holder.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.turn) {
    const group = byAnchor.get(button.closest(".group").id);
    turn(group, Number(button.dataset.turn), blank);
    said.textContent = slot(group.pager, "range").textContent;
  } else {
    copy(button.closest("tr").dataset.fingerprint);
  }
});

boxes.forEach((box) => {
  box.closest("label").hidden = !groups.some((group) => group.severity === box.value);
  box.addEventListener("change", apply);
});
["control", "place", "state"].forEach((name) => choice(name).addEventListener("change", apply));
choice("order").addEventListener("change", reorder);
[...new Set(groups.flatMap((group) => group.rows.map((row) => row.place)))].filter((place) => place !== "").sort()
  .forEach((place) => choice("place").append(new Option(place, place)));
let waiting = 0;
text.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(apply, 120);
});
reset.addEventListener("click", () => { clear(); text.focus(); });
document.getElementById("download").addEventListener("click", () => {
  download(csvOf(groups.filter((group) => !group.element.hidden)), "findings-shown.csv");
  said.textContent = "The findings that are shown were written as CSV.";
});
window.addEventListener("hashchange", follow);
// A link to where the address leads already changes nothing in it, though a filter may hide the place by now.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (link && link.hash === location.hash) follow();
});

// Paper cannot unfold or turn anything, and must say what is not on it.
const PRINTED = 500;
const narrowed = document.getElementById("narrowed");
let folded = [];
window.addEventListener("beforeprint", () => {
  groups.forEach((group) => showOnPaper(group, blank, PRINTED));
  narrowed.textContent = `Filtered before printing: ${document.getElementById("shown").textContent}.`;
  narrowed.hidden = reset.hidden;
  folded = [...document.querySelectorAll("details:not([open])")];
  folded.forEach((details) => { details.open = true; });
});
window.addEventListener("afterprint", () => {
  narrowed.hidden = true;
  folded.forEach((details) => { details.open = false; });
  groups.forEach((group) => show(group, blank));
});

const cut = document.getElementById("cut");
if (cut && held < data.total) {
  cut.textContent = `This page holds the first ${readable(held)} of ${readable(data.total)} findings, the gravest first. `
    + "The JSON and CSV reports of the same run list all of them.";
} else if (cut) {
  cut.hidden = true;
}
bar.hidden = false;
clear();
if (location.hash !== "") follow();
