/* ivoris-pipeline references */
-- Of how many of a column's values the parent's column knows, among the sampled ones: the values stay at the server.
SELECT COUNT_BIG(*) AS asked, COUNT_BIG(p.hit) AS found
FROM (
    SELECT DISTINCT s.value
    FROM (SELECT TOP ({limit}) t.{column} AS value FROM {table} AS t WITH (NOLOCK){last}) AS s
    WHERE s.value IS NOT NULL
) AS c
OUTER APPLY (SELECT TOP (1) 1 AS hit FROM {parent} WHERE q.{parent_column} = c.value) AS p
