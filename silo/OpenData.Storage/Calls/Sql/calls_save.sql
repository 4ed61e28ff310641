-- Adds what a silo counted. A flush that is sent again, because nobody knows whether it arrived, adds nothing the second
-- time. Silos take the rows in one order, so that none waits for another that waits for it.
WITH flush AS (
    INSERT INTO counter_flushes AS present (writer, flush, at) VALUES (@writer, @flush, clock_timestamp())
    ON CONFLICT (writer) DO UPDATE SET flush = excluded.flush, at = excluded.at WHERE present.flush < excluded.flush
    RETURNING flush)
INSERT INTO call_counts AS present (day, resource, caller, status, calls)
SELECT line.day, line.resource, line.caller, line.status, line.calls
FROM flush, unnest(@days, @resources, @callers, @codes, @calls) AS line (day, resource, caller, status, calls)
ORDER BY line.day, line.resource, line.caller, line.status
ON CONFLICT (day, resource, caller, status) DO UPDATE SET calls = present.calls + excluded.calls;
