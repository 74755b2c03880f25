(() => {
  "use strict";
  const bar = document.querySelector(".filter");
  if (!bar) return;

  const boxes = [...bar.querySelectorAll("input[type=checkbox]")];
  const control = bar.querySelector("select");
  const text = bar.querySelector("input[type=search]");
  const tally = bar.querySelector("output");
  const reset = bar.querySelector("button");
  const nothing = document.querySelector(".nothing");
  const words = (row) => `${row.textContent} ${row.querySelector("code").title}`.toLowerCase();
  const groups = [...document.querySelectorAll(".group")].map((element) => ({
    element,
    details: element.querySelector("details"),
    rows: [...element.querySelectorAll("tbody tr")].map((row) => ({ row, words: words(row) })),
  }));
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const number = (count) => count.toLocaleString("en-US");

  const apply = () => {
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const wanted = text.value.trim().toLowerCase();
    let shown = 0;
    let visible = 0;
    for (const group of groups) {
      const chosen = severities.has(group.element.dataset.severity) &&
        (control.value === "" || control.value === group.element.id);
      let matches = 0;
      for (const entry of group.rows) {
        const match = chosen && entry.words.includes(wanted);
        entry.row.hidden = !match;
        if (match) matches += 1;
      }
      group.element.hidden = !chosen || (wanted !== "" && matches === 0);
      if (!group.element.hidden) visible += 1;
      if (wanted !== "" && matches > 0) group.details.open = true;
      shown += matches;
    }
    const active = wanted !== "" || control.value !== "" || boxes.some((box) => !box.checked);
    tally.textContent = active ? `${number(shown)} of ${number(total)} shown` : `${number(total)} shown`;
    reset.hidden = !active;
    nothing.hidden = visible > 0;
  };

  const clear = () => {
    boxes.forEach((box) => { box.checked = true; });
    control.value = "";
    text.value = "";
    apply();
  };

  boxes.forEach((box) => {
    box.closest("label").hidden = !groups.some((group) => group.element.dataset.severity === box.value);
    box.addEventListener("change", apply);
  });
  control.addEventListener("change", apply);
  text.addEventListener("input", apply);
  reset.addEventListener("click", () => { clear(); text.focus(); });

  // A link to a control must not lead to a group that the filter hides.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.hidden) {
      clear();
      target.scrollIntoView();
    }
  });

  // Paper cannot unfold anything.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => {
    folded.forEach((details) => { details.open = false; });
  });

  bar.hidden = false;
  clear();
})();
