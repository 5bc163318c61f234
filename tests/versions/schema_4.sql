-- The tables of a store, schema version 4. Releases and figures are facts; the rest are the catalogues that name them,
-- and what checking found. What tables and columns mean is in dictionary.toml, and in the file itself as comments.
-- There are no foreign keys: DuckDB 2.0 refuses to delete and insert a referenced row in one transaction, which is how
-- a release is replaced. Importing checks references instead (checking.py), and a test looks for orphans.

CREATE TABLE meta (
    key   VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);

CREATE TABLE region (
    code      VARCHAR PRIMARY KEY CHECK (regexp_full_match(code, '[0-9]{6}')),
    name      VARCHAR NOT NULL,
    short     VARCHAR NOT NULL,
    english   VARCHAR NOT NULL,
    level     VARCHAR NOT NULL CHECK (level IN ('country', 'province', 'prefecture', 'county')),
    parent    VARCHAR NOT NULL,
    since     INTEGER,
    until     INTEGER,
    residents BIGINT CHECK (residents > 0)
);

CREATE TABLE campaign (
    campaign_id VARCHAR PRIMARY KEY CHECK (regexp_full_match(campaign_id, '[^@]+@([0-9]{4})?(@[0-9]{6})?')),
    name        VARCHAR NOT NULL,
    year        INTEGER CHECK (year BETWEEN 1949 AND 2200),
    place       VARCHAR NOT NULL,
    english     VARCHAR NOT NULL,
    target      VARCHAR NOT NULL,
    starts      VARCHAR,
    ends        VARCHAR,
    parent      VARCHAR,
    provisional BOOLEAN NOT NULL
);

CREATE TABLE metric_group (
    group_id VARCHAR PRIMARY KEY,
    label    VARCHAR NOT NULL,
    english  VARCHAR NOT NULL,
    position INTEGER NOT NULL UNIQUE
);

CREATE TABLE metric (
    metric_id VARCHAR PRIMARY KEY,
    label     VARCHAR NOT NULL,
    english   VARCHAR NOT NULL,
    group_id  VARCHAR NOT NULL,
    unit      VARCHAR NOT NULL,
    notes     VARCHAR NOT NULL,
    position  INTEGER NOT NULL UNIQUE
);

CREATE TABLE metric_relation (
    part  VARCHAR NOT NULL,
    whole VARCHAR NOT NULL,
    rate  VARCHAR
);

CREATE TABLE name (
    kind     VARCHAR NOT NULL CHECK (kind IN ('province', 'prefecture', 'county', 'campaign', 'metric', 'release')),
    id       VARCHAR NOT NULL,
    folded   VARCHAR NOT NULL,
    pinyin   VARCHAR NOT NULL,
    initials VARCHAR NOT NULL
);

CREATE TABLE release (
    release_id  VARCHAR PRIMARY KEY CHECK (release_id <> ''),
    title       VARCHAR NOT NULL,
    outlet      VARCHAR NOT NULL,
    published   VARCHAR CHECK (regexp_full_match(published, '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?')),
    url         VARCHAR NOT NULL,
    host        VARCHAR CHECK (host IN ('official', 'media')),
    issuer      VARCHAR NOT NULL,
    region      VARCHAR NOT NULL CHECK (regexp_full_match(region, '([0-9]{6})?')),
    campaign_id VARCHAR,
    script      VARCHAR NOT NULL CHECK (script IN ('hans', 'hant')),
    warnings    VARCHAR[] NOT NULL,
    source      VARCHAR NOT NULL,
    depth       TINYINT NOT NULL CHECK (depth BETWEEN 0 AND 2),
    content     VARCHAR NOT NULL
);

CREATE TABLE document (
    release_id VARCHAR PRIMARY KEY,
    body       VARCHAR NOT NULL
);

CREATE TABLE figure (
    figure_id   VARCHAR NOT NULL, -- unique by its release; an index of millions of ids would take all memory of a writer
    release_id  VARCHAR NOT NULL,
    n           INTEGER NOT NULL CHECK (n > 0),
    raw         VARCHAR NOT NULL CHECK (raw <> ''),
    value       DECIMAL(28, 10) NOT NULL,
    unit        VARCHAR NOT NULL,
    approx      VARCHAR NOT NULL CHECK (approx IN ('exact', 'over', 'about', 'under')),
    kind        VARCHAR NOT NULL CHECK (kind IN ('level', 'change', 'share', 'multiple')),
    basis       VARCHAR CHECK (basis IN ('yoy', 'pop', 'other', 'unstated')),
    metric      VARCHAR NOT NULL CHECK (metric <> ''),
    metric_id   VARCHAR,
    region      VARCHAR NOT NULL CHECK (regexp_full_match(region, '([0-9]{6})?')),
    campaign    VARCHAR,
    campaign_id VARCHAR,
    period      VARCHAR,
    scope       VARCHAR NOT NULL CHECK (scope IN ('total', 'case')),
    start_at    INTEGER CHECK (start_at >= 0),
    end_at      INTEGER,
    confidence  DOUBLE NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    notes       VARCHAR[] NOT NULL,
    trace       VARCHAR NOT NULL,
    -- What comparing needs, worked out once on import (comparing.py):
    comparable  DECIMAL(28, 10),
    common_unit VARCHAR NOT NULL,
    covers_from VARCHAR,
    covers_to   VARCHAR,
    reach       VARCHAR NOT NULL CHECK (reach IN ('own', 'running', 'year', 'part', 'wider')),
    year        INTEGER,
    domain      VARCHAR NOT NULL,
    CHECK ((kind IN ('change', 'multiple')) = (basis IS NOT NULL)),
    CHECK ((start_at IS NULL) = (end_at IS NULL) AND (start_at IS NULL OR start_at < end_at))
);

CREATE TABLE choice (
    metric_id             VARCHAR NOT NULL,
    region                VARCHAR NOT NULL,
    campaign_id           VARCHAR,
    year                  INTEGER,
    kind                  VARCHAR NOT NULL,
    basis                 VARCHAR,
    comparable            DECIMAL(28, 10),
    common_unit           VARCHAR NOT NULL,
    figure_id             VARCHAR NOT NULL,
    chosen_id             VARCHAR NOT NULL,
    until                 DATE,
    place                 INTEGER NOT NULL CHECK (place > 0),
    statements            INTEGER NOT NULL CHECK (statements > 0),
    verdict               VARCHAR NOT NULL,
    unranked              VARCHAR NOT NULL,
    national_figure       VARCHAR,
    national_share        DECIMAL(28, 4),
    national_share_approx VARCHAR CHECK (national_share_approx IN ('exact', 'over', 'about', 'under'))
);

CREATE TABLE outside (
    metric_id   VARCHAR NOT NULL,
    region      VARCHAR NOT NULL,
    campaign_id VARCHAR,
    year        INTEGER,
    kind        VARCHAR NOT NULL,
    basis       VARCHAR,
    scope       VARCHAR NOT NULL,
    domain      VARCHAR NOT NULL,
    figure_id   VARCHAR NOT NULL
);

CREATE TABLE province_tally (
    code      VARCHAR PRIMARY KEY,
    releases  BIGINT NOT NULL,
    campaigns BIGINT NOT NULL,
    figures   BIGINT NOT NULL,
    latest    VARCHAR,
    years     BIGINT[] NOT NULL
);

CREATE TABLE metric_tally (
    metric_id    VARCHAR PRIMARY KEY,
    figures      BIGINT NOT NULL,
    releases     BIGINT NOT NULL,
    places       BIGINT NOT NULL,
    least        DECIMAL(28, 10),
    least_approx VARCHAR,
    most         DECIMAL(28, 10),
    most_approx  VARCHAR,
    years        BIGINT[] NOT NULL
);

CREATE TABLE campaign_tally (
    place           VARCHAR NOT NULL,
    edition         VARCHAR NOT NULL,
    figures         BIGINT NOT NULL,
    releases        BIGINT NOT NULL,
    latest          VARCHAR,
    headline        VARCHAR NOT NULL,
    headline_id     VARCHAR NOT NULL,
    headline_value  VARCHAR NOT NULL,
    headline_approx VARCHAR NOT NULL,
    headline_figure VARCHAR NOT NULL,
    rank            BIGINT,
    ranked          BIGINT,
    change          DECIMAL(28, 10),
    change_approx   VARCHAR,
    change_basis    VARCHAR
);

CREATE TABLE finding (
    "check"     VARCHAR NOT NULL,
    figure_id   VARCHAR NOT NULL,
    other_id    VARCHAR,
    text        VARCHAR NOT NULL,
    explanation VARCHAR NOT NULL
);

CREATE TABLE source (
    path       VARCHAR NOT NULL,
    stamp      VARCHAR NOT NULL,
    data       VARCHAR NOT NULL,
    release_id VARCHAR NOT NULL,
    content    VARCHAR NOT NULL,
    figures    INTEGER NOT NULL CHECK (figures >= 0)
);

CREATE TABLE import_log (
    begun      TIMESTAMP NOT NULL,
    source     VARCHAR NOT NULL,
    release_id VARCHAR NOT NULL,
    status     VARCHAR NOT NULL CHECK (status IN ('imported', 'replaced')),
    figures    INTEGER NOT NULL CHECK (figures >= 0)
);

CREATE VIEW figure_named AS
SELECT f.rowid AS row_at, f.figure_id, f.metric, f.metric_id, coalesce(m.english, '') AS metric_english,
       coalesce(m.group_id, '') AS "group", f.value, f.raw, f.unit, f.approx, f.kind, f.basis, f.region,
       coalesce(p.short, '') AS region_name, coalesce(p.english, '') AS region_english, f.campaign_id,
       coalesce(c.name, f.campaign) AS campaign, coalesce(c.english, '') AS campaign_english, f.period,
       f.covers_from, f.covers_to, f.reach, f.scope, f.confidence, f.release_id, f.start_at AS start, f.end_at AS "end",
       f.n, f.notes, f.trace, f.comparable, f.common_unit, f.year, f.domain,
       coalesce(g.position, 2147483647) AS group_position, coalesce(m.position, 2147483647) AS metric_position
FROM figure f
LEFT JOIN metric m ON m.metric_id = f.metric_id
LEFT JOIN metric_group g ON g.group_id = m.group_id
LEFT JOIN region p ON p.code = f.region
LEFT JOIN campaign c ON c.campaign_id = f.campaign_id;

CREATE VIEW figure_row AS
SELECT f.*, r.title, r.outlet, r.published, r.url, r.host
FROM figure_named f JOIN release r ON r.release_id = f.release_id;
