// The groups show their findings page by page, so that the document stays small however many there are.
const PAGE = 25;

const groupOf = (element, order) => ({
  element,
  order,
  severity: element.dataset.severity,
  body: element.querySelector("tbody"),
  caption: slot(element, "caption"),
  pager: element.querySelector(".pager"),
  rows: [],
  matching: [],
  from: 0,
});

const peopleOf = (row) => (row.people === null ? -1 : row.people);
const byPeople = (one, other) => peopleOf(other) - peopleOf(one);

const mostPeople = (group) => group.matching.reduce((most, row) => Math.max(most, peopleOf(row)), -1);

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

const turn = (group, pages, blank) => {
  const last = Math.max(0, Math.ceil(group.matching.length / PAGE) - 1) * PAGE;
  group.from = Math.min(last, Math.max(0, group.from + pages * PAGE));
  show(group, blank);
};
