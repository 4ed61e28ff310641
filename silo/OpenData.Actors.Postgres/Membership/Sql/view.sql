-- One statement, so that version and rows belong together. A cluster without silos has one row of nulls.
SELECT v.version, s.address, s.port, s.generation, s.status, s.name, s.started
FROM orleans.views v LEFT JOIN orleans.silos s ON s.cluster_id = v.cluster_id
WHERE v.cluster_id = @cluster
ORDER BY s.address, s.port;
