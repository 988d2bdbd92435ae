/* ivoris-pipeline whereabouts */
-- Which date some entries have by now, which were set aside because they had none.
{courtesy}
SELECT {KARTEI.ID.unpadded} AS entry_id, k.{KARTEI.DATUM} AS entry_date
FROM {schema}.{KARTEI} AS k
WHERE k.{KARTEI.ID} IN ({identities}) AND {KARTEI.live};
