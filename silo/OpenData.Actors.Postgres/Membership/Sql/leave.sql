SELECT version FROM orleans.views WHERE cluster_id = @cluster FOR UPDATE;

WITH gone AS (
    DELETE FROM orleans.silos
    WHERE cluster_id = @cluster AND address = @address AND port = @port AND generation = @generation
    RETURNING 1)
UPDATE orleans.views SET version = version + 1 WHERE cluster_id = @cluster AND EXISTS (SELECT FROM gone);
