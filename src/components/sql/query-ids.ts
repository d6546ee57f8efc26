import {text} from "../../lib/language/text.js";
import type {VintageFacts} from "../../lib/toolkit/vintage-facts.js";

/** An id that a query may compare with, and what it means. */
export interface QueryId {
  id: string;
  meaning: string;
}

/** Returns the ids that a query compares with: results, measures, areas, publishers and their series, each once. */
export function queryIds({measures, areas, series, releases}: VintageFacts): QueryId[] {
  const all: QueryId[] = [
    ...measures.flatMap(({result, measure, name_en, headline}) => [
      {id: result, meaning: text("sql-id-kind", {kind: "result"})},
      {id: measure, meaning: `${result}: ${name_en}`},
      {id: headline.variant, meaning: text("sql-id-kind", {kind: "variant"})}
    ]),
    ...areas.map(({area, short_en}) => ({id: area, meaning: short_en})),
    ...series.map(({source, series: code, name_en}) => ({id: code, meaning: `${source}: ${name_en}`})),
    ...releases.map(({source, publisher}) => ({id: source, meaning: publisher}))
  ];
  return [...new Map(all.reverse().map((own) => [own.id, own])).values()].reverse();
}
