// One finding as a row of its group's table, cloned from the page's own template. Texts are only ever set as texts.
const slot = (element, name) => element.querySelector(`[data-slot="${name}"]`);

const fillEvidence = (list, row) => {
  const blank = slot(list, "proof");
  blank.remove();
  blank.removeAttribute("data-slot");
  const proofs = evidence(row);
  proofs.forEach(([what, observed, expected]) => {
    const proof = blank.cloneNode(true);
    const values = proof.querySelectorAll("bdi");
    proof.querySelector(".what").textContent = what;
    values[0].textContent = observed;
    values[1].textContent = expected;
    list.append(proof);
  });
  if (proofs.length === 0) list.remove();
};

const anchorOf = (row) => `finding-${row.fingerprint.slice(0, 16)}`;

const elementOf = (row, blank) => {
  const element = blank.cloneNode(true);
  element.dataset.fingerprint = row.fingerprint;
  if (!document.getElementById(anchorOf(row))) element.id = anchorOf(row);
  element.classList.toggle("accepted", row.waived);
  slot(element, "state").textContent = row.waived ? "Waived: " : "";
  ["subject", "message", "acceptance", "call"].forEach((name) => { slot(element, name).textContent = row[name]; });
  slot(element, "people").textContent = row.people === null ? "" : counted(row.people, "person", "people");
  slot(element, "short").textContent = row.fingerprint.slice(0, 12);
  slot(element, "link").href = `#${anchorOf(row)}`;
  slot(element, "copy").hidden = false;
  if (!row.waived) slot(element, "accepted").remove();
  if (row.call === "") slot(element, "mending").remove();
  fillEvidence(slot(element, "evidence"), row);
  return element;
};
