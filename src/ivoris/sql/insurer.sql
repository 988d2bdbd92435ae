-- A part of the statements on entries: the insurer of the newest live link to a live one. It is picked where the entry is
-- read, so that several links of a patient can never multiply entries.
OUTER APPLY (
    SELECT TOP (1) 1 AS linked, {KASSEN.NAME.unpadded} AS insurer_name, n.{KASSEN.ART} AS insurer_kind
    FROM {schema}.{PATKASSE} AS l
    JOIN {schema}.{KASSEN} AS n ON {insurer_of_link}
    WHERE {link_of_entry} AND {PATKASSE.live} AND {KASSEN.live}
    ORDER BY l.{PATKASSE.ID} DESC
)
