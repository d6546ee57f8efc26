import {keepSubmission, sha256} from "../../../../loaders/site/desk/inbox.js";

/** Keeps SYNTHETIC submissions until it is killed, and prints the number of each once it is kept. */
const [data = ""] = process.argv.slice(2);
const evidence = Buffer.alloc(200_000, "SYNTHETIC");
const digest = sha256(evidence);
for (;;) {
  const file = {path: `evidence/${digest}.pdf`, name: "a.pdf", bytes: evidence.length, sha256: digest};
  const received_at = "2024-03-01T12:00:00.000Z";
  const {submission} = keepSubmission(data, {
    submission: {sector: "EDC", year: 2023, invitation: "EDC-1", received_at, head: {}, rows: [], files: [file]},
    evidence: new Map([[file.path, evidence]])
  });
  process.stdout.write(`${submission.receipt}\n`);
}
