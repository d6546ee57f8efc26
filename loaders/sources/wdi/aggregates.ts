/**
 * Codes under which WDI publishes groups of countries: the rows without a region in Metadata_Country of the downloads of
 * 2020 to 2024, and INX ("Not classified"). They are passed over; any other stranger in an answer stops the run.
 */
export const AGGREGATES: ReadonlySet<string> = new Set(
  (
    "AFE AFW ARB CEB CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX INX LAC LCN LDC LIC LMC LMY LTE " +
    "MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA TSS UMC WLD"
  ).split(" ")
);
