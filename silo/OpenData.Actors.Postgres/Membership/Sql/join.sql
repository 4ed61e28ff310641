-- Removes who is dead, then adds the silo if its endpoint is free. The first row tells whether it was.
INSERT INTO orleans.views (cluster_id, version) VALUES (@cluster, 0) ON CONFLICT DO NOTHING;

SELECT version FROM orleans.views WHERE cluster_id = @cluster FOR UPDATE;

WITH gone AS (
    DELETE FROM orleans.silos
    WHERE cluster_id = @cluster
        AND (lease_until <= clock_timestamp() OR (address = @address AND port = @port AND generation < @generation))
    RETURNING 1)
UPDATE orleans.views SET version = version + (SELECT count(*) FROM gone)
WHERE cluster_id = @cluster AND EXISTS (SELECT FROM gone);

WITH joined AS (
    INSERT INTO orleans.silos (cluster_id, address, port, generation, name, status, started, lease_until)
    VALUES (@cluster, @address, @port, @generation, @name, @status, clock_timestamp(), clock_timestamp() + @lease)
    ON CONFLICT DO NOTHING
    RETURNING 1)
UPDATE orleans.views SET version = version + 1
WHERE cluster_id = @cluster AND EXISTS (SELECT FROM joined)
RETURNING version;
