/* ivoris-pipeline alive */
SELECT 1 AS alive;
