import {readAuditLog} from "./audit-log.js";
import type {Desk} from "./desk.js";
import {listReceipts, readSubmission} from "./inbox.js";

/**
 * Takes up what a desk that was killed had not finished: submissions and decisions that are kept but stand in no line of the log get
 * one, and figures that were accepted after the last build of the site are built. Returns how many lines were added.
 *
 * @example await resumeDesk(desk) // 0
 */
export async function resumeDesk(desk: Desk): Promise<number> {
  const {data, record, rebuild} = desk;
  const events = readAuditLog(data);
  const logged = new Set(events.map(({action, about}) => `${action} ${about}`));
  let added = 0;
  for (const receipt of listReceipts(data)) {
    const {submission, digest, decision} = readSubmission(data, receipt)!;
    if (!logged.has(`submitted ${receipt}`)) {
      await record(submission.invitation, "submitted", receipt, `${digest}; logged when the desk was started again`);
      added++;
    }
    if (decision !== null && !logged.has(`${decision.outcome} ${receipt}`)) {
      await record(decision.by, decision.outcome, receipt, "logged when the desk was started again");
      added++;
    }
  }
  const all = readAuditLog(data);
  const lastBuilt = all.findLastIndex(({action}) => action === "site built");
  if (all.slice(lastBuilt + 1).some(({action}) => action === "accepted")) rebuild.ask();
  return added;
}
