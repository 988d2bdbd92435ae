/* ivoris-pipeline clock */
-- What time the server has: asked several times, the fastest answer tells the round trip.
SELECT CAST(SYSUTCDATETIME() AS datetime2(3)) AS utc;
