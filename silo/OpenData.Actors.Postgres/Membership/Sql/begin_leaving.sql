-- The lease goes on; only the status changes.
SELECT version FROM orleans.views WHERE cluster_id = @cluster FOR UPDATE;

WITH leaving AS (
    UPDATE orleans.silos SET status = @status
    WHERE cluster_id = @cluster AND address = @address AND port = @port AND generation = @generation AND status <> @status
    RETURNING 1)
UPDATE orleans.views SET version = version + 1 WHERE cluster_id = @cluster AND EXISTS (SELECT FROM leaving);
