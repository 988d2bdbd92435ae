-- A practice's database with invented people, as small as it can be and yet be mapped and extracted. Names of tables and
-- columns end in letters that mean nothing, as in a real one. Its day is 2022-01-18, with six live chart entries.
CREATE DATABASE DentalDB_01;
GO
CREATE LOGIN svc_extract_de WITH PASSWORD = 'Development!1';
GO
USE DentalDB_01;
GO
CREATE SCHEMA ck;
GO
CREATE TABLE ck.PATIENT_7K (ID_A3 int PRIMARY KEY, P_NAME_V2 nvarchar(60), P_VORNAME_L9 nvarchar(60), DELKZ_W1 tinyint);
CREATE TABLE ck.KASSEN_3B (ID_Q8 int PRIMARY KEY, NAME_XT nvarchar(80), ART_5M nvarchar(2), DELKZ_R0 tinyint);
CREATE TABLE ck.PATKASSE_Q2 (ID_H7 int PRIMARY KEY, PATNR_ZZ int NOT NULL REFERENCES ck.PATIENT_7K (ID_A3),
    KASSENID_1P int NOT NULL REFERENCES ck.KASSEN_3B (ID_Q8), DELKZ_C4 tinyint);
CREATE TABLE ck.KARTEI_8Y (ID_N6 int PRIMARY KEY, PATNR_NAN int NOT NULL REFERENCES ck.PATIENT_7K (ID_A3),
    DATUM_6F int NOT NULL, BEMERKUNG_TU nvarchar(max), DELKZ_9E tinyint);
CREATE TABLE ck.LEISTUNG_M4 (ID_2G int PRIMARY KEY, PATIENTID_B5 int NOT NULL REFERENCES ck.PATIENT_7K (ID_A3),
    DATUM_KY int NOT NULL, LEISTUNG_J3 nvarchar(10), DELKZ_S8 tinyint);
GO
CREATE INDEX IX_KARTEI_DATUM ON ck.KARTEI_8Y (DATUM_6F);
CREATE INDEX IX_LEISTUNG_DATUM ON ck.LEISTUNG_M4 (DATUM_KY);
CREATE INDEX IX_PATKASSE_PATNR ON ck.PATKASSE_Q2 (PATNR_ZZ);
GO
INSERT INTO ck.PATIENT_7K VALUES (1, N'Muster', N'Anna', 0), (2, N'Beispiel', N'Bernd', 0), (3, N'Probe', N'Clara', 0),
    (4, N'Test', N'Dora', 0), (5, N'Vorlage', N'Emil', 0);
INSERT INTO ck.KASSEN_3B VALUES (1, N'AOK Bayern', N'4', 0), (2, N'Techniker Krankenkasse', N'8', 0), (3, N'DKV', N'P', 0);
INSERT INTO ck.PATKASSE_Q2 VALUES (1, 1, 1, 0), (2, 2, 2, 0), (3, 3, 3, 0), (4, 4, 1, 1), (5, 4, 2, 0);
INSERT INTO ck.KARTEI_8Y VALUES
    (1, 1, 20220117, N'Kontrolle, o. B.', 0), (2, 2, 20220117, N'PZR', 0),
    (3, 1, 20220118, N'01, Zahnstein entfernt', 0), (4, 2, 20220118, N'Füllung 36 mod', 0),
    (5, 3, 20220118, N'Professionelle Zahnreinigung', 0), (6, 4, 20220118, N'Schmerzen 46, Vitalität +', 0),
    (7, 5, 20220118, NULL, NULL), (8, 3, 20220118, N'Beratung Implantat 36', 0), (9, 2, 20220118, N'Storniert', 1),
    (10, 1, 20220119, N'Nachkontrolle', 0);
INSERT INTO ck.LEISTUNG_M4 VALUES
    (1, 1, 20220118, N'01', 0), (2, 1, 20220118, N'107', 0), (3, 2, 20220118, N'13b', 0), (4, 3, 20220118, N'1040', 0),
    (5, 3, 20220118, N'Ä1', 0), (6, 4, 20220118, N'8', 0), (7, 4, 20220118, N'Ä935', 0), (8, 5, 20220118, N'2060', 0),
    (9, 2, 20220117, N'1040', 0), (10, 1, 20220119, N'01', 1);
GO
CREATE USER svc_extract_de FOR LOGIN svc_extract_de;
GRANT SELECT ON SCHEMA::ck TO svc_extract_de;
GO
