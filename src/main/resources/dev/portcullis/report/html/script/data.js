// The findings as columns of chunks, read into one list of rows. A text is what it keeps of the beginning of
// the one before it, what is new, and what it keeps of its end.
const column = (encoded, count) => {
  const texts = new Array(count);
  let before = "";
  for (let at = 0; at < count; at += 1) {
    const end = encoded[3 * at + 2];
    before = before.slice(0, encoded[3 * at]) + encoded[3 * at + 1] + (end === 0 ? "" : before.slice(-end));
    texts[at] = before;
  }
  return texts;
};

const rowsOf = (chunk) => {
  const count = chunk.fingerprint.length;
  const columns = {};
  ["subject", "place", "message", "call", "acceptance"].forEach((name) => {
    columns[name] = column(chunk[name], count);
  });
  return chunk.fingerprint.map((fingerprint, at) => ({
    fingerprint,
    group: chunk.group,
    people: chunk.people[at],
    waived: chunk.waiver[at] !== 0,
    subject: columns.subject[at],
    place: columns.place[at],
    message: columns.message[at],
    call: columns.call[at],
    acceptance: columns.acceptance[at],
    chunk,
    proofs: chunk.evidence[at],
  }));
};

const evidence = (row) => {
  const proofs = [];
  for (let at = 0; at < row.proofs.length; at += 3) {
    proofs.push(row.proofs.slice(at, at + 3).map((place) => row.chunk.texts[place]));
  }
  return proofs;
};

// Made when first asked for: most readers never search.
const words = (row) => {
  if (row.words === undefined) {
    const proofs = evidence(row).map((proof) => proof.join(" ")).join(" ");
    row.words = `${row.group.slice("control-".length)} ${row.subject} ${row.message} ${proofs} ${row.acceptance} ${row.fingerprint}`.toLowerCase();
  }
  return row.words;
};

const readable = (count) => count.toLocaleString("en-US");
const counted = (count, one, many) => `${readable(count)} ${count === 1 ? one : many}`;
