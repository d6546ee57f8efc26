import type {Method} from "../contract/indicator.js";
import {MEMBERS, MEMBERS_WITHOUT_PRC} from "../contract/reference.js";

/** One way to read “trade within the region and with the rest of the world”. */
export interface TradeReading {
  method: Method;
  variant: string;
  area: "CAREC-X" | "CAREC";
  /** Partners that count as the region; `reporters`: those of the ten that reported the year themselves. */
  region: readonly string[] | "reporters";
  /** Where the totals come from: the sum over partners, or WDI's shares of fuel times its merchandise trade. */
  totals: "partners" | "wdi";
  /** A member that is left out as a reporter; it stays a partner. */
  without?: string;
  /** Divide by the GDP of all members, those that did not report included. */
  isOverAll?: boolean;
}

const NOT_PROVEN =
  "Which of the readings the PRF means is not known: they were tried after the fact, and several come near. " +
  "Well supported are that the PRC is the rest of the world, that exports and imports are added, and that members which report are divided by their own GDP.";

/** The method of the headline of the PRF's four trade measures. */
export const BILATERAL_TRADE: Method = {
  id: "bilateral-trade",
  title: "Trade by partner, as members reported it (reading A, the headline)",
  text:
    `Exports and imports of each member with each partner: fuel is chapter 27 of the Harmonized System (UN Comtrade), ` +
    `non-fuel is total trade (WITS) less fuel. A member counts where it reported exports and imports of both in the year. ` +
    `The other nine members without the PRC are partners within the region whether they report or not; all others, the PRC among them, ` +
    `are the rest of the world. The sums are divided by the GDP of the members that count. WITS gives no row for the world, ` +
    `so that its partners are added up, those not specified among them. A blank is never taken for zero; ` +
    `a partner without a row had no trade recorded. It is the headline because everything that is added or subtracted is trade by ` +
    `partner and nothing that is missing is replaced; reading F comes nearer to the published figures of trade with the rest of the world, ` +
    `but takes the two parts of a sum from two sources and counts a missing share as zero. ${NOT_PROVEN} Fuels and totals were ` +
    `downloaded on different days, which are known only as brackets: in 2006, 2007 and 2010 the Kyrgyz Republic's fuel exports to Afghanistan, ` +
    `and in 2007 to Uzbekistan, are above its total exports to them. ` +
    `For 2008 Azerbaijan reported exports of 47.8 billion US dollars to UN Comtrade, of which 46.4 are fuels; WDI has 30.6.`,
  formula: "intra = Σ trade(i, j in region) / Σ GDPᵢ × 100; rest = Σ trade(i, all other partners) / Σ GDPᵢ × 100",
  source:
    "PRF TRD-OC1. 2016 on WDI of 2020-07-01: 0.417, 8.737, 1.782, 23.553 against the published 0.43, 9.59, 1.83, 24.03, seven members. " +
    "The PRC is outside: Pakistan's imports from it in 2016 are 2.17% of the ten members' GDP by themselves, " +
    "against 2.26% published for all trade within the region."
};

/** The headline (A) and the readings beside it (B to G), in the order in which they are shown. */
export const TRADE_READINGS: readonly TradeReading[] = [
  {
    method: BILATERAL_TRADE,
    variant: "headline",
    area: "CAREC-X",
    region: MEMBERS_WITHOUT_PRC,
    totals: "partners"
  },
  {
    method: {
      id: "bilateral-trade-prc-as-partner",
      title: "Trade by partner, the PRC a partner within the region (reading B)",
      text: "As reading A, but trade with the PRC counts as trade within the region. The PRC's own reports and its GDP stay out.",
      formula: "as A, with the PRC among j",
      source:
        "2016 on WDI of 2020-07-01: 0.949, 8.205, 7.649, 17.686: four times the published non-fuel trade within the region."
    },
    variant: "prc-as-partner",
    area: "CAREC-X",
    region: MEMBERS,
    totals: "partners"
  },
  {
    method: {
      id: "bilateral-trade-gdp-of-all-ten",
      title: "Trade by partner over the GDP of all ten (reading C)",
      text:
        "As reading A, but divided by the GDP of all ten members without the PRC, those that did not report included. " +
        "It understates trade: what those members trade is not in the sum.",
      formula: "as A, over Σ GDP of all ten",
      source: "2016 on WDI of 2020-07-01: 0.335, 7.008, 1.430, 18.892: a fifth below the published figures."
    },
    variant: "gdp-of-all-ten",
    area: "CAREC-X",
    region: MEMBERS_WITHOUT_PRC,
    totals: "partners",
    isOverAll: true
  },
  {
    method: {
      id: "bilateral-trade-without-afg",
      title: "Trade by partner without Afghanistan's reports (reading D)",
      text: "As reading A, but Afghanistan's own reports and its GDP are left out; others' trade with it stays trade within the region.",
      formula: "as A, i without Afghanistan",
      source:
        "2016 on WDI of 2020-07-01: 0.360, 8.945, 1.320, 23.772: trade within the region falls far below the published figures."
    },
    variant: "without-afg",
    area: "CAREC-X",
    region: MEMBERS_WITHOUT_PRC,
    totals: "partners",
    without: "AFG"
  },
  {
    method: {
      id: "bilateral-trade-all-eleven",
      title: "Trade by partner, the PRC a member (reading E)",
      text: "The region is all eleven members: the PRC's reports and GDP count, and trade with it is trade within the region.",
      formula: "as A, over all eleven members",
      source: "2016 on WDI of 2020-07-01: 0.117, 2.010, 0.729, 29.470: the PRC's own openness before all."
    },
    variant: "headline",
    area: "CAREC",
    region: MEMBERS,
    totals: "partners"
  },
  {
    method: {
      id: "bilateral-trade-wdi-totals",
      title: "Trade by partner, totals from WDI (reading F)",
      text:
        "Trade within the region as in reading A; the total is WDI's share of fuels (SITC section 3) times its merchandise trade, " +
        "and the rest of the world is that total less the region. Afghanistan's share of fuels in exports, where WDI has none, " +
        "is counted as zero: UN Comtrade has 28 million US dollars of it in 2016, 0.006% of the seven members' GDP. " +
        "Of all readings it is the nearest to the published figures. It is not the headline: " +
        "the two parts of a sum come from two sources with two definitions of fuel, and a figure that is missing is replaced.",
      formula: "rest = Σ (sₓ·X + sₘ·M − intra) / Σ GDP × 100; non-fuel with 1 − s",
      source:
        "2016 on WDI of 2020-07-01: 0.417, 9.598, 1.782, 23.928, within −3.0, +0.1, −2.6 and −0.4% of the published figures."
    },
    variant: "wdi-totals",
    area: "CAREC-X",
    region: MEMBERS_WITHOUT_PRC,
    totals: "wdi"
  },
  {
    method: {
      id: "bilateral-trade-reporters-only",
      title: "Trade by partner among the members that report, totals from WDI (reading G)",
      text: "As reading F, but only members that reported the year themselves count as partners within the region.",
      formula: "as F, with j among the reporters of the year",
      source:
        "2016 on WDI of 2020-07-01: 0.253, 9.763, 1.196, 24.514: trade within the region falls far below the published figures."
    },
    variant: "reporters-only",
    area: "CAREC-X",
    region: "reporters",
    totals: "wdi"
  }
];
