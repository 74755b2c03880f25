// The groups show their findings page by page, so that the document stays small however many there are.
const PAGE = 25;

const groupOf = (element, order) => ({
  element,
  order,
  severity: element.dataset.severity,
  people: Number(element.dataset.people),
  body: element.querySelector("tbody"),
  caption: slot(element, "caption"),
  pager: element.querySelector(".pager"),
  rows: [],
  matching: [],
  from: 0,
});

const peopleOf = (row) => (row.people === null ? -1 : row.people);
const byPeople = (one, other) => peopleOf(other) - peopleOf(one);

const show = (group, blank, size = PAGE) => {
  const visible = group.matching.slice(group.from, group.from + size);
  group.body.replaceChildren();
  visible.forEach((row) => group.body.append(elementOf(row, blank)));
  const last = group.from + visible.length;
  const all = counted(group.rows.length, "finding", "findings");
  group.caption.textContent = group.matching.length === group.rows.length
    ? all : `${readable(group.matching.length)} of ${all}`;
  group.pager.hidden = group.matching.length <= size;
  slot(group.pager, "range").textContent = `${readable(group.from + 1)} to ${readable(last)} of ${readable(group.matching.length)}`;
  group.pager.querySelectorAll("button").forEach((button) => {
    button.disabled = button.dataset.turn === "-1" ? group.from === 0 : last >= group.matching.length;
  });
};

// The first so many, whichever page the reader is on.
const showOnPaper = (group, blank, most) => {
  const { from } = group;
  group.from = 0;
  show(group, blank, most);
  group.from = from;
  if (group.matching.length > most) {
    group.caption.textContent = `First ${readable(most)} of ${readable(group.matching.length)} findings, the rest is not printed`;
  }
};

const turn = (group, pages, blank) => {
  const last = Math.max(0, Math.ceil(group.matching.length / PAGE) - 1) * PAGE;
  group.from = Math.min(last, Math.max(0, group.from + pages * PAGE));
  show(group, blank);
};
