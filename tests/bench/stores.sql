-- Plausible releases and figures, any number of them, always the same: every choice is a hash of the row's number.
-- Parameters: $releases and $per_release. What `chance(n, salt)` gives lies evenly between 0 and 1.

CREATE TEMP MACRO chance(n, salt) AS (hash(n, salt) % 1000003) / 1000003.0;
CREATE TEMP MACRO pick(options, drawn) AS options[1 + CAST(floor(drawn * len(options)) AS INTEGER)];

-- Half of the releases are of provinces, half of their prefectures; the country has few.
CREATE TEMP TABLE places AS
SELECT row_number() OVER (PARTITION BY level ORDER BY code) - 1 AS n, count(*) OVER (PARTITION BY level) AS many,
       level, code, short
FROM region WHERE until IS NULL AND (level IN ('country', 'province', 'prefecture'));

-- One campaign has three tenths of all releases, standing work one tenth; the rest shares what is left, unevenly.
CREATE TEMP TABLE editions AS
SELECT row_number() OVER (ORDER BY campaign_id <> '夏季行动@2023', hash(campaign_id)) - 1 AS n, campaign_id, name, year,
       starts, ends
FROM campaign WHERE place = '000000' AND year IS NOT NULL;

-- Metrics are not stated equally often: the n-th of all about as often as chance squared hits it.
CREATE TEMP TABLE measures AS
SELECT row_number() OVER (ORDER BY metric_id <> 'dismantle.gang', hash(metric_id)) - 1 AS n, metric_id, label, unit
FROM metric;

CREATE TEMP TABLE drawn AS
WITH numbered AS (
    SELECT n, CASE WHEN chance(n, 'level') < 0.02 THEN 'country' WHEN chance(n, 'level') < 0.5 THEN 'province'
                   ELSE 'prefecture' END AS level,
           CASE WHEN chance(n, 'edition') < 0.3 THEN 0 WHEN chance(n, 'edition') > 0.4
                THEN CAST(floor(pow(chance(n, 'which'), 2) * (SELECT count(*) FROM editions)) AS BIGINT) END AS edition
    FROM range($releases) r(n)
), placed AS (
    SELECT d.n, p.code, p.short, d.edition
    FROM numbered d JOIN places p ON p.level = d.level AND p.n = CAST(floor(chance(d.n, 'place') * p.many) AS BIGINT)
), named AS (
    SELECT d.n, d.code, d.short, e.campaign_id, e.name, e.starts, e.ends,
           coalesce(e.year, 2010 + CAST(floor(chance(d.n, 'year') * 15) AS INTEGER)) AS year
    FROM placed d LEFT JOIN editions e ON e.n = d.edition
)
SELECT n, substr(md5(CAST(n AS VARCHAR)), 1, 16) AS release_id, code, short, campaign_id, name, starts, ends, year,
       strftime(make_date(year, 1 + CAST(floor(chance(n, 'month') * 12) AS INTEGER),
                          1 + CAST(floor(chance(n, 'day') * 28) AS INTEGER)), '%Y-%m-%d') AS published
FROM named ORDER BY n;

INSERT INTO release BY NAME
SELECT release_id, short || '公安机关' || coalesce(name, '公安工作') || '第' || n || '次通报' AS title,
       pick(['演示日报', '演示晚报', '平安演示', '演示网'], chance(n, 'outlet')) AS outlet, published,
       'https://example.org/' || release_id AS url, pick(['official', 'media', 'media'], chance(n, 'host')) AS host,
       CASE WHEN code = '000000' THEN '公安部' ELSE short || '公安厅' END AS issuer, code AS region, campaign_id,
       pick(['hans', 'hans', 'hans', 'hant'], chance(n, 'script')) AS script, CAST([] AS VARCHAR[]) AS warnings,
       'release-' || n || '.txt' AS source, 1 AS depth, md5(release_id) AS content
FROM drawn ORDER BY n;

INSERT INTO name BY NAME
SELECT 'release' AS kind, release_id AS id, lower(title) AS folded, '' AS pinyin, '' AS initials FROM release;

INSERT INTO figure BY NAME
WITH stated AS (
    SELECT d.*, k, d.n * $per_release + k AS f FROM drawn d, range($per_release) r(k)
), aimed AS (
    -- The number of the metric, on a line of its own: only then the join is one by equality.
    SELECT s.*, CAST(floor(pow(chance(f, 'metric'), 2) * c.many) AS BIGINT) AS measure
    FROM stated s, (SELECT count(*) AS many FROM measures) c
), measured AS (
    SELECT s.*, m.metric_id, m.label, m.unit AS own,
           pick(['level', 'level', 'level', 'level', 'level', 'level', 'level', 'change', 'change', 'share'],
                chance(f, 'kind')) AS kind
    FROM aimed s JOIN measures m ON m.n = s.measure
), valued AS (
    SELECT *, CASE kind WHEN 'level' THEN 1 + floor(exp(chance(f, 'value') * 10))
                        WHEN 'change' THEN round(chance(f, 'value') * 70 - 40, 2)
                        ELSE round(50 + chance(f, 'value') * 50, 2) END AS value,
           CASE WHEN chance(f, 'reach') < 0.6 THEN 'own' WHEN chance(f, 'reach') < 0.85 THEN 'running'
                WHEN chance(f, 'reach') < 0.9 THEN 'year' WHEN chance(f, 'reach') < 0.96 THEN 'part' ELSE 'wider' END AS reach
    FROM measured
)
SELECT release_id || '.' || (k * 55) AS figure_id, release_id, k + 1 AS n,
       CASE WHEN kind = 'level' THEN CAST(CAST(value AS BIGINT) AS VARCHAR) ELSE CAST(abs(value) AS VARCHAR) END AS raw,
       value, CASE WHEN kind = 'level' THEN own ELSE '%' END AS unit,
       pick(['exact', 'exact', 'exact', 'exact', 'over', 'about'], chance(f, 'approx')) AS approx, kind,
       CASE WHEN kind = 'change' THEN pick(['yoy', 'yoy', 'yoy', 'pop', 'unstated'], chance(f, 'basis')) END AS basis,
       label AS metric, metric_id, code AS region, name AS campaign, campaign_id,
       CASE WHEN reach = 'part' THEN '7月' END AS period,
       CASE WHEN chance(f, 'scope') < 0.03 THEN 'case' ELSE 'total' END AS scope, k * 55 AS start_at,
       k * 55 + length(raw) AS end_at, pick([1.0, 1.0, 1.0, 0.8], chance(f, 'confidence')) AS confidence,
       CAST([] AS VARCHAR[]) AS notes,
       '[["numeral","numeral",' || start_at || ',' || end_at || '],["unit","unit.after",' || end_at || ','
           || (end_at + 1) || '],["region","region.document",null,null]]' AS trace,
       value AS comparable, unit AS common_unit, starts AS covers_from,
       CASE WHEN reach = 'own' THEN coalesce(ends, published) ELSE published END AS covers_to, reach, year,
       '' AS domain
FROM valued ORDER BY f;

INSERT INTO import_log BY NAME
SELECT TIMESTAMP '2026-01-01' AS begun, 'release-' || n || '.txt' AS source, release_id, 'imported' AS status,
       $per_release AS figures
FROM drawn;
