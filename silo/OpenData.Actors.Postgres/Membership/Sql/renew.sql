-- The ordinary case: nobody's lease has run out. Touches the silo's own row only, and locks nobody else out.
WITH renewed AS (
    UPDATE orleans.silos SET lease_until = clock_timestamp() + @lease
    WHERE cluster_id = @cluster AND address = @address AND port = @port AND generation = @generation
        AND lease_until > clock_timestamp()
    RETURNING 1)
SELECT v.version, s.address, s.port, s.generation, s.status, s.name, s.started,
    EXISTS (SELECT FROM renewed)
        AND NOT EXISTS (
            SELECT FROM orleans.silos other WHERE other.cluster_id = @cluster AND other.lease_until <= clock_timestamp())
        AS settled
FROM orleans.views v LEFT JOIN orleans.silos s ON s.cluster_id = v.cluster_id
WHERE v.cluster_id = @cluster
ORDER BY s.address, s.port;
