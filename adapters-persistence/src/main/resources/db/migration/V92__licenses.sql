-- What licences of an integration are about. The licences themselves stand in virtual fields.
CREATE TABLE license_catalogue (
  integration text COLLATE "C" PRIMARY KEY REFERENCES integration ON DELETE CASCADE,
  contents    json NOT NULL
);

-- How much of a feature a company used in a day or a month; what is counted for good has the epoch.
CREATE TABLE license_use (
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  company     bigint NOT NULL,
  feature     text COLLATE "C" NOT NULL,
  period      date NOT NULL,
  used        bigint NOT NULL CHECK (used >= 0),
  PRIMARY KEY (integration, company, feature, period)
);
