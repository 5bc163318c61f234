-- The tables of a store, schema version 1. Releases and figures are facts; the rest are the catalogues that name them.
-- There are no foreign keys: DuckDB 2.0 refuses to delete and insert a referenced row in one transaction, which is how
-- a release is replaced. Importing checks references instead (checking.py), and a test looks for orphans.

CREATE TABLE meta (               -- what the file says of itself
    key   VARCHAR PRIMARY KEY,    -- schema_version, data_version
    value VARCHAR NOT NULL
);

CREATE TABLE region (             -- GB/T 2260, each code once, by its latest name; 000000 is the country
    code      VARCHAR PRIMARY KEY CHECK (regexp_full_match(code, '[0-9]{6}')),
    name      VARCHAR NOT NULL,   -- 湖北省
    short     VARCHAR NOT NULL,   -- 湖北
    english   VARCHAR NOT NULL,
    level     VARCHAR NOT NULL CHECK (level IN ('country', 'province', 'prefecture', 'county')),
    parent    VARCHAR NOT NULL,   -- code; empty for the country
    since     INTEGER,            -- first and last year of the name; NULL: unknown, and still in use
    until     INTEGER,
    residents BIGINT CHECK (residents > 0)   -- census of 1 November 2020; provinces of the mainland only
);

CREATE TABLE campaign (           -- campaign editions
    campaign_id VARCHAR PRIMARY KEY CHECK (regexp_full_match(campaign_id, '[^@]+@([0-9]{4})?(@[0-9]{6})?')),
    name        VARCHAR NOT NULL,
    year        INTEGER CHECK (year BETWEEN 1949 AND 2200),   -- NULL: a many-year edition
    place       VARCHAR NOT NULL, -- code of who runs it
    english     VARCHAR NOT NULL,
    target      VARCHAR NOT NULL, -- what it is against, in a few English words
    starts      VARCHAR,          -- YYYY-MM-DD, YYYY-MM or YYYY
    ends        VARCHAR,
    parent      VARCHAR,          -- campaign_id of the edition that it belongs to
    provisional BOOLEAN NOT NULL  -- met in a document, not in the catalogue
);

CREATE TABLE metric_group (
    group_id VARCHAR PRIMARY KEY,
    label    VARCHAR NOT NULL,
    english  VARCHAR NOT NULL,
    position INTEGER NOT NULL UNIQUE
);

CREATE TABLE metric (             -- the metric catalogue
    metric_id VARCHAR PRIMARY KEY,
    label     VARCHAR NOT NULL,
    english   VARCHAR NOT NULL,
    group_id  VARCHAR NOT NULL,
    unit      VARCHAR NOT NULL,   -- the unit in which its values are compared
    notes     VARCHAR NOT NULL,
    position  INTEGER NOT NULL UNIQUE
);

CREATE TABLE name (               -- what search looks through: every name of everything that can be opened
    kind     VARCHAR NOT NULL CHECK (kind IN ('province', 'prefecture', 'county', 'campaign', 'metric', 'release')),
    id       VARCHAR NOT NULL,    -- code, campaign_id, metric_id, release_id
    folded   VARCHAR NOT NULL,    -- simplified, narrow, lower case
    pinyin   VARCHAR NOT NULL,    -- without blanks or tones; empty where a name is not searched so
    initials VARCHAR NOT NULL
);

CREATE TABLE release (            -- pages that state figures, with what a citation needs
    release_id  VARCHAR PRIMARY KEY CHECK (release_id <> ''),
    title       VARCHAR NOT NULL,
    outlet      VARCHAR NOT NULL,
    published   VARCHAR CHECK (regexp_full_match(published, '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?')),  -- NULL: undated
    url         VARCHAR NOT NULL,
    host        VARCHAR CHECK (host IN ('official', 'media')),
    issuer      VARCHAR NOT NULL,
    region      VARCHAR NOT NULL CHECK (regexp_full_match(region, '([0-9]{6})?')),  -- of the issuer; empty: unknown
    campaign_id VARCHAR,
    script      VARCHAR NOT NULL CHECK (script IN ('hans', 'hant')),
    warnings    VARCHAR[] NOT NULL,
    source      VARCHAR NOT NULL, -- what the file was called
    depth       TINYINT NOT NULL CHECK (depth BETWEEN 0 AND 2),  -- 0 figures alone, 1 with offsets, 2 with the text
    content     VARCHAR NOT NULL  -- hash of all that was read: the same again is `unchanged`
);

CREATE TABLE document (           -- texts of releases, where the user's own documents gave them
    release_id VARCHAR PRIMARY KEY,
    body       VARCHAR NOT NULL   -- as decoded; offsets of figures count its code points
);

CREATE TABLE figure (             -- quantities that releases state
    figure_id   VARCHAR PRIMARY KEY,          -- RELEASE.START, or RELEASE.N where there are no offsets
    release_id  VARCHAR NOT NULL,
    n           INTEGER NOT NULL CHECK (n > 0),              -- order in the release
    raw         VARCHAR NOT NULL CHECK (raw <> ''),          -- the numeral as printed
    value       DECIMAL(28, 10) NOT NULL,                    -- the number stated; signed; in percent for %
    unit        VARCHAR NOT NULL,                            -- as stated
    approx      VARCHAR NOT NULL CHECK (approx IN ('exact', 'over', 'about', 'under')),
    kind        VARCHAR NOT NULL CHECK (kind IN ('level', 'change', 'share', 'multiple')),
    basis       VARCHAR CHECK (basis IN ('yoy', 'pop', 'other', 'unstated')),
    metric      VARCHAR NOT NULL CHECK (metric <> ''),       -- the label as worded
    metric_id   VARCHAR,                                     -- NULL: not in the catalogue
    region      VARCHAR NOT NULL CHECK (regexp_full_match(region, '([0-9]{6})?')),
    campaign    VARCHAR,                                     -- the name as the text has it
    campaign_id VARCHAR,                                     -- NULL: standing work
    period      VARCHAR,
    scope       VARCHAR NOT NULL CHECK (scope IN ('total', 'case')),
    start_at    INTEGER CHECK (start_at >= 0),
    end_at      INTEGER,
    confidence  DOUBLE NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    notes       VARCHAR[] NOT NULL,
    trace       VARCHAR NOT NULL,                            -- JSON: [field, rule, start, end] each; [] where unknown
    -- What comparing needs, worked out once on import (comparing.py):
    comparable  DECIMAL(28, 10),                             -- value in the unit below; NULL: its unit does not convert
    common_unit VARCHAR NOT NULL,                            -- of `comparable`; empty where that is NULL
    reach       VARCHAR NOT NULL CHECK (reach IN ('own', 'running', 'year', 'part')),
    year        INTEGER,                                     -- of the edition, else the year that the figure covers
    CHECK ((kind IN ('change', 'multiple')) = (basis IS NOT NULL)),
    CHECK ((start_at IS NULL) = (end_at IS NULL) AND (start_at IS NULL OR start_at < end_at))
);

CREATE TABLE import_log (         -- what each import that changed the store did
    begun      TIMESTAMP NOT NULL,            -- UTC, of the whole run
    source     VARCHAR NOT NULL,
    release_id VARCHAR NOT NULL,
    status     VARCHAR NOT NULL CHECK (status IN ('imported', 'replaced')),
    figures    INTEGER NOT NULL CHECK (figures >= 0)
);

CREATE VIEW figure_row AS         -- a figure with its names and its citation; row_at is its place in the table
SELECT f.rowid AS row_at, f.figure_id, f.metric, f.metric_id, coalesce(m.english, '') AS metric_english,
       coalesce(m.group_id, '') AS "group", f.value, f.raw, f.unit, f.approx, f.kind, f.basis, f.region,
       coalesce(p.short, '') AS region_name, coalesce(p.english, '') AS region_english, f.campaign_id,
       coalesce(c.name, f.campaign) AS campaign, coalesce(c.english, '') AS campaign_english, f.period, f.scope,
       f.confidence, f.release_id, r.title, r.outlet, r.published, r.url, f.start_at AS start, f.end_at AS "end",
       r.host, f.n, f.notes, f.trace, f.comparable, f.common_unit, f.reach, f.year,
       coalesce(g.position, 2147483647) AS group_position, coalesce(m.position, 2147483647) AS metric_position
FROM figure f
JOIN release r ON r.release_id = f.release_id
LEFT JOIN metric m ON m.metric_id = f.metric_id
LEFT JOIN metric_group g ON g.group_id = m.group_id
LEFT JOIN region p ON p.code = f.region
LEFT JOIN campaign c ON c.campaign_id = f.campaign_id;
