/** A series of the World Development Indicators that speaks to a pillar, and which way is better. */
export interface HealthSeries {
  series: string;
  short_en: string;
  better: "higher" | "lower";
}

/** What no series of the World Development Indicators says of a pillar, and which source could. */
export interface HealthBlank {
  what_en: string;
  source_en: string;
}

/** One pillar of the CAREC health strategy 2030. */
export interface HealthPillar {
  pillar: number;
  name_en: string;
  name_zh: string;
  series: readonly HealthSeries[];
  blanks: readonly HealthBlank[];
}

const series = (code: string, short_en: string, better: HealthSeries["better"]): HealthSeries => ({
  series: code,
  short_en,
  better
});
const blank = (what_en: string, source_en: string): HealthBlank => ({what_en, source_en});

const SPAR = "WHO e-SPAR: States Parties’ yearly self-assessment under the International Health Regulations";
const JEE = "WHO Joint External Evaluation reports";

/**
 * The four pillars of the CAREC health strategy 2030 (names: health sector report of June 2022, paragraph 3), each with the
 * series held here that speak to it. Which series goes to which pillar is our reading.
 */
export const HEALTH_PILLARS: readonly HealthPillar[] = [
  {
    pillar: 1,
    name_en: "Leadership and workforce",
    name_zh: "领导力和人力资源能力",
    series: [
      series("SH.MED.PHYS.ZS", "Physicians", "higher"),
      series("SH.MED.NUMW.P3", "Nurses and midwives", "higher"),
      series("SH.XPD.CHEX.GD.ZS", "Health expenditure", "higher"),
      series("SH.UHC.SRVS.CV.XD", "UHC service coverage", "higher")
    ],
    blanks: [
      blank("Whether there is a plan, a legal basis and someone in charge for health emergencies", SPAR),
      blank("Field epidemiologists and their training", `${JEE}; the countries’ field epidemiology training programmes`)
    ]
  },
  {
    pillar: 2,
    name_en: "Technical preparedness: laboratories and surveillance",
    name_zh: "技术准备（实验室和监测）",
    series: [
      series("SH.IMM.IDPT", "Immunization, DPT", "higher"),
      series("SH.IMM.MEAS", "Immunization, measles", "higher"),
      series("SH.TBS.INCD", "Tuberculosis incidence", "lower")
    ],
    blanks: [
      blank("Laboratory capacity: tests, biosafety levels, quality, reference laboratories", `${SPAR}; ${JEE}`),
      blank("Surveillance: how soon an outbreak is found and notified", `${SPAR}; ${JEE}`),
      blank("Scores of the International Health Regulations (SPAR, JEE)", "WHO e-SPAR and JEE reports")
    ]
  },
  {
    pillar: 3,
    name_en: "Surge demand and access to supplies",
    name_zh: "医疗用品需求的激增和获得医疗用品",
    series: [
      series("SH.MED.BEDS.ZS", "Hospital beds", "higher"),
      series("SH.XPD.OOPC.CH.ZS", "Out-of-pocket share", "lower")
    ],
    blanks: [
      blank("Stocks, procurement and regulation of medicines and protective equipment", "reports of the CAREC members"),
      blank("Intensive care beds and medical oxygen", "national health facility surveys")
    ]
  },
  {
    pillar: 4,
    name_en: "Vulnerable groups and border health",
    name_zh: "弱势群体和边境医疗卫生",
    series: [
      series("SH.STA.BRTC.ZS", "Skilled birth attendance", "higher"),
      series("SH.H2O.BASW.ZS", "Basic drinking water", "higher"),
      series("SH.STA.HYGN.ZS", "Basic hand-washing", "higher"),
      series("SH.DYN.MORT", "Under-5 mortality", "lower")
    ],
    blanks: [
      blank("Health services and capacity at points of entry", SPAR),
      blank("Health of migrants and of people who live along borders", "national surveys; IOM")
    ]
  }
];
