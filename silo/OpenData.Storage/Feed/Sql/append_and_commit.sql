-- The lock goes with the transaction: the next writer draws its numbers when this one's lines can be seen.
-- The number is the text "feed" in hexadecimal.
SELECT pg_advisory_xact_lock(x'66656564'::bigint);

INSERT INTO changes (kind, key)
SELECT line.kind, line.key FROM unnest(@kinds, @keys) WITH ORDINALITY AS line (kind, key, place) ORDER BY line.place;

SELECT pg_notify('opendata_changes', '');

COMMIT;
