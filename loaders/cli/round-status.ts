import {LANGUAGES, withLanguage} from "../../src/lib/language/language.js";
import {reminderSubject, reminderText, roundStatus, type SectorRound} from "../../src/lib/reporting/round-status.js";
import {toCalendar} from "../../src/lib/reporting/to-calendar.js";
import {writeOutput} from "../files/write-output.js";
import {writeWholeFile} from "../files/write-whole-file.js";
import {readReportInputs} from "../reporting/receive-reports.js";
import {siteAddress} from "../site/briefs/site-address.js";
import {readLanguages} from "../site/language/read-messages.js";
import type {CommandContext} from "./run-command.js";

/** Options of `prf status --round`. */
export interface RoundOptions {
  round: string;
  json?: boolean;
  /** A sector whose reminder is printed instead. */
  remind?: string;
  lang?: string;
  /** File for reminders as a calendar, and the day that they are for. */
  calendar?: string;
  on?: string;
}

/**
 * `prf status --round YEAR`: who has reported a year, and what is outstanding since when; with `--remind SECTOR` the text to send,
 * with `--calendar FILE --on DATE` a calendar file with one reminder for each sector. Throws TypeError for options that are none.
 * @example prf status --round 2023 --remind EDC
 */
export async function showRound(options: RoundOptions, {data}: CommandContext): Promise<number> {
  if (!/^\d{4}$/.test(options.round))
    throw new TypeError(`invalid --round ${options.round}; write a year, such as 2023`);
  if ((options.calendar === undefined) !== (options.on === undefined))
    throw new TypeError("missing --calendar or --on: a calendar file needs both its name and the day of the reminder");
  const lang = LANGUAGES.find((own) => own === (options.lang ?? "en"));
  if (lang === undefined) throw new TypeError(`unknown --lang ${options.lang}; allowed: ${LANGUAGES.join(", ")}`);
  const inputs = await readReportInputs(data);
  await readLanguages(data);
  const isReminder = options.calendar !== undefined || options.remind !== undefined;
  const rounds = withLanguage(isReminder ? lang : "en", () => roundStatus(inputs, Number(options.round)));
  const site = siteAddress(process.env);
  const text = (round: SectorRound) => withLanguage(lang, () => reminderText(round, site));
  if (options.calendar !== undefined) {
    const due = rounds.filter(({outstanding}) => outstanding > 0);
    const events = due.map((round) => {
      const [, ...body] = text(round).split("\n");
      const title = withLanguage(lang, () => reminderSubject(round));
      return {
        uid: `${round.sector}-${round.year}@carec-prf-observatory`,
        day: options.on!,
        title,
        text: body.join("\n").trim()
      };
    });
    writeWholeFile(options.calendar, toCalendar(events, new Date().toISOString().slice(0, 10)));
    process.stderr.write(
      `prf status: ${options.calendar} written, with ${events.length} reminders for ${options.on}\n`
    );
    return 0;
  }
  if (options.remind !== undefined) {
    const round = rounds.find(({sector}) => sector === options.remind!.toUpperCase());
    if (round === undefined)
      throw new TypeError(
        `unknown --remind ${options.remind}; sectors that report: ${rounds.map(({sector}) => sector).join(", ")}`
      );
    await writeOutput(`${text(round)}\n`);
    return 0;
  }
  await writeOutput(options.json === true ? `${JSON.stringify(rounds, null, 2)}\n` : rounds.map(toLines).join(""));
  return 0;
}

function toLines({sector, name, measures, outstanding, since, lead}: SectorRound): string {
  const head = `${sector} ${name}: ${measures.length - outstanding} of ${measures.length} reported`;
  const whom = lead === null ? "" : `; ask ${lead}`;
  const lines = measures.map(
    ({id, state, answer, answer_before}) =>
      `  ${id}: ${state}${answer === null ? "" : `: ${answer}`}${answer_before === null ? "" : ` (the year before: ${answer_before})`}`
  );
  return `${[outstanding === 0 ? head : `${head}, outstanding since ${since}${whom}`, ...lines].join("\n")}\n`;
}
