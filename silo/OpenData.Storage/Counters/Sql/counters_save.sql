-- Adds what a silo counted. Numbers of changes are drawn under a lock that lasts until the commit, so they commit in
-- order, and who reads changes after a number misses none ("counters" in hexadecimal). A flush that is sent again, because
-- nobody knows whether it arrived, adds nothing the second time. Runs of silos that have not flushed for a day are over.
SELECT pg_advisory_xact_lock(x'636F756E74657273'::bit(64)::bigint);

DELETE FROM counter_flushes WHERE at < clock_timestamp() - interval '1 day';

WITH flush AS (
    INSERT INTO counter_flushes AS present (writer, flush, at) VALUES (@writer, @flush, clock_timestamp())
    ON CONFLICT (writer) DO UPDATE SET flush = excluded.flush, at = excluded.at WHERE present.flush < excluded.flush
    RETURNING nextval('counter_changes') AS changed)
INSERT INTO counters AS present (key, views, downloads, calls, changed)
SELECT line.key, line.views, line.downloads, line.calls, flush.changed
FROM flush, unnest(@keys, @views, @downloads, @calls) AS line (key, views, downloads, calls)
ON CONFLICT (key) DO UPDATE SET
    views = present.views + excluded.views,
    downloads = present.downloads + excluded.downloads,
    calls = present.calls + excluded.calls,
    changed = excluded.changed;
