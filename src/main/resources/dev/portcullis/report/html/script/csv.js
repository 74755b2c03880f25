// What is shown, as a table for spreadsheet programs: a cell that begins like a formula stands behind an apostrophe.
const COLUMNS = ["control", "severity", "state", "subject", "place", "people", "message", "evidence", "fingerprint"];

const cell = (text) => {
  const guarded = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll("\"", "\"\"")}"` : guarded;
};

const line = (group, row) => [
  group.element.querySelector(".over .id").textContent,
  group.severity,
  row.waived ? "waived" : "open",
  row.subject,
  row.place,
  row.people === null ? "" : String(row.people),
  row.message,
  evidence(row).map(([what, observed, expected]) => `${what}: ${observed} (expected ${expected})`).join("; "),
  row.fingerprint,
].map(cell).join(",");

const csvOf = (groups) => {
  const lines = [COLUMNS.join(",")];
  groups.forEach((group) => group.matching.forEach((row) => lines.push(line(group, row))));
  return `${lines.join("\r\n")}\r\n`;
};

const download = (text, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
