-- Removes every silo whose lease has run out: they are dead. The row of the view is locked first, so that one at a time
-- changes the rows and the version grows with each.
SELECT version FROM orleans.views WHERE cluster_id = @cluster FOR UPDATE;

WITH gone AS (
    DELETE FROM orleans.silos WHERE cluster_id = @cluster AND lease_until <= clock_timestamp() RETURNING 1)
UPDATE orleans.views SET version = version + (SELECT count(*) FROM gone)
WHERE cluster_id = @cluster AND EXISTS (SELECT FROM gone);
