# The sectors and pillars: their list, results chains, dependencies, documents, and what is particular to each.

sector-list = Sectors and pillars
sector-list-caption = Results compared with their baselines by { $year }; a result is mixed if some of its measures improved and others worsened.
sector-head-sector = Sector or pillar
sector-head-lead = Lead
sector-no-lead = not named
sector-all = All
sector-kind =
    { $kind ->
        [pillar] pillar
       *[sector] sector
    }
sector-lead = Lead: { $lead }.
sector-chain = Results chain
sector-documents = Documents
sector-none-reported =
    { $count ->
        [1] Its only result has not been reported yet.
       *[other] None of the { $count } results has been reported yet.
    }
sector-results =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
sector-answer =
    { $count ->
        [1] { $subject } compared with its baseline by { $year }: { $parts }.
       *[other] { $subject } compared with their baselines by { $year }: { $parts }.
    }
sector-by-measure =
    { $count ->
        [one] Of the { $count } measures: { $parts }.
       *[other] Of the { $count } measures: { $parts }.
    }
sector-impact = Impact
sector-impact-words = Sustainable economic development and shared prosperity in the CAREC region
sector-cluster-outcome = Cluster outcome
sector-level =
    { $level ->
        [outcome] Outcome
       *[output] Output
    }
sector-region = Region

sector-head-of = Of
sector-head-kind = Kind
sector-head-words = In the framework’s words
sector-no-risks = The framework states no risk or assumption for this sector, its results, or its cluster.
sector-risks-note = These are from the framework endorsed in December 2020, which does not require anyone to report on them. No report held here mentions them.
sector-risks-note-report = These are from the framework endorsed in December 2020, which does not require anyone to report on them. What the sector’s report says is below.
sector-risk =
    { $kind ->
        [risk] risk
       *[assumption] assumption
    }
sector-risk-cluster = cluster { $cluster }
sector-risk-sector = the sector
sector-challenges = Related statements in the sector’s report
sector-challenges-label = Challenges as reported
sector-head-related = Related to
sector-head-reported = As reported
sector-head-evidence = Evidence
sector-bears-on =
    { $kind ->
        [risk] risks
       *[assumption] assumptions
    }
sector-passages = In the words of the sector’s documents
sector-head-what = What
sector-head-text = Text
sector-head-document = Document
sector-no-documents = Neither the framework nor the reports held here name a document specific to this sector.
sector-documents-all = Of the whole program
sector-no-addresses = The source documents held here give no address for any of these, so none is shown.
sector-named-sources = Its results name these data sources: { $sources }.

matrix-heading = What the members have reported
matrix-nothing = { $nothing } for any of the { $count } measures, by a member or for the region.
matrix-nothing-words = Nothing has been reported
matrix-some = { $reported } of { $count } measures have been reported.
matrix-signs = A zero is shown as 0; { $signs }. Baselines lead to the words of the framework: # is a placeholder, · is nothing stated, and n/a is not applicable.
matrix-not-applicable = n/a

# What search engines and cards say of a sector's page.
sector-description =
    { $kind ->
        [pillar] Results of the pillar in the CAREC 2030 Program Results Framework: { $results }.
        [cluster] Results of the cluster in the CAREC 2030 Program Results Framework: { $results }.
       *[sector] Results of the sector in the CAREC 2030 Program Results Framework: { $results }.
    }
