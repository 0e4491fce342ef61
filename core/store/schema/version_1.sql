CREATE TABLE "plan" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "leader" TEXT NOT NULL DEFAULT '',
    "start" INTEGER NOT NULL DEFAULT 0,
    "rolled_on" INTEGER,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "short_months" INTEGER NOT NULL DEFAULT 3,
    "mid_months" INTEGER NOT NULL DEFAULT 12,
    "long_months" INTEGER NOT NULL DEFAULT 36,
    "working_days" INTEGER NOT NULL DEFAULT 31,
    "holidays" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "domains" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "channels" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "people" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "department" TEXT NOT NULL DEFAULT '',
    "days_a_week" REAL NOT NULL DEFAULT 5.0,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "teams" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "capacity" REAL,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "members" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "team" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "members_team" ON "members" ("team");
CREATE INDEX "members_person" ON "members" ("person");

CREATE TABLE "batches" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "goal" TEXT NOT NULL DEFAULT '',
    "start" INTEGER,
    "end" INTEGER,
    "capacity" INTEGER,
    "position" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "initiatives" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "short_name" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "nature" TEXT,
    "domain" BLOB REFERENCES "domains" ("id") DEFERRABLE INITIALLY DEFERRED,
    "batch" BLOB REFERENCES "batches" ("id") DEFERRABLE INITIALLY DEFERRED,
    "status" TEXT NOT NULL DEFAULT 'idea',
    "status_reason" TEXT NOT NULL DEFAULT '',
    "priority" INTEGER,
    "owner" BLOB REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "sponsor" BLOB REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "mandate" TEXT NOT NULL DEFAULT 'mine',
    "neighbour" TEXT NOT NULL DEFAULT '',
    "ask" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "horizon" TEXT,
    "start" INTEGER,
    "days" INTEGER,
    "due" INTEGER,
    "effort" REAL,
    "cost" INTEGER,
    "benefit_per_year" INTEGER,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "initiatives_domain" ON "initiatives" ("domain");
CREATE INDEX "initiatives_batch" ON "initiatives" ("batch");
CREATE INDEX "initiatives_owner" ON "initiatives" ("owner");
CREATE INDEX "initiatives_sponsor" ON "initiatives" ("sponsor");

CREATE TABLE "needs" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "initiative" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "team" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
    "people" REAL NOT NULL DEFAULT 1.0
) STRICT;
CREATE INDEX "needs_initiative" ON "needs" ("initiative");
CREATE INDEX "needs_team" ON "needs" ("team");

CREATE TABLE "dependencies" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "from" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "to" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "type" TEXT NOT NULL DEFAULT 'FS',
    "lag" INTEGER NOT NULL DEFAULT 0,
    "label" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "dependencies_from" ON "dependencies" ("from");
CREATE INDEX "dependencies_to" ON "dependencies" ("to");

CREATE TABLE "metrics" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "direction" TEXT NOT NULL DEFAULT 'up',
    "owner" BLOB REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "baseline" REAL,
    "target" REAL,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "metrics_owner" ON "metrics" ("owner");

CREATE TABLE "outcomes" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "initiative" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "metric" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "metrics" ("id") DEFERRABLE INITIALLY DEFERRED,
    "baseline" REAL,
    "target" REAL,
    "by" INTEGER,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "outcomes_initiative" ON "outcomes" ("initiative");
CREATE INDEX "outcomes_metric" ON "outcomes" ("metric");

CREATE TABLE "milestones" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "initiative" BLOB REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL DEFAULT '',
    "date" INTEGER NOT NULL DEFAULT 0,
    "met" INTEGER NOT NULL DEFAULT 0,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "milestones_initiative" ON "milestones" ("initiative");

CREATE TABLE "baselines" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "taken" INTEGER NOT NULL DEFAULT 0,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "baseline_dates" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "baseline" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "baselines" ("id") DEFERRABLE INITIALLY DEFERRED,
    "initiative" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "start" INTEGER NOT NULL DEFAULT 0,
    "finish" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX "baseline_dates_baseline" ON "baseline_dates" ("baseline");
CREATE INDEX "baseline_dates_initiative" ON "baseline_dates" ("initiative");

CREATE TABLE "charters" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "of" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "problem" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',
    "quote_source" TEXT NOT NULL DEFAULT '',
    "objectives" TEXT NOT NULL DEFAULT '',
    "customer_benefits" TEXT NOT NULL DEFAULT '',
    "organisation_benefits" TEXT NOT NULL DEFAULT '',
    "staff_benefits" TEXT NOT NULL DEFAULT '',
    "disbenefits" TEXT NOT NULL DEFAULT '',
    "scope_in" TEXT NOT NULL DEFAULT '',
    "scope_out" TEXT NOT NULL DEFAULT '',
    "deliverables" TEXT NOT NULL DEFAULT '',
    "definition_of_done" TEXT NOT NULL DEFAULT '',
    "authority" TEXT NOT NULL DEFAULT '',
    "team" TEXT NOT NULL DEFAULT '',
    "stakeholders" TEXT NOT NULL DEFAULT '',
    "risks" TEXT NOT NULL DEFAULT '',
    "assumptions" TEXT NOT NULL DEFAULT '',
    "constraints" TEXT NOT NULL DEFAULT '',
    "resources" TEXT NOT NULL DEFAULT '',
    "measures" TEXT NOT NULL DEFAULT '',
    "controls" TEXT NOT NULL DEFAULT '',
    "approval" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "charters_of" ON "charters" ("of");

CREATE TABLE "phases" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "of" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL DEFAULT '',
    "start" INTEGER,
    "end" INTEGER,
    "exit" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "phases_of" ON "phases" ("of");

CREATE TABLE "actions" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "initiative" BLOB REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "owner" BLOB REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "due" INTEGER,
    "effort" REAL,
    "done_means" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'open',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "actions_initiative" ON "actions" ("initiative");
CREATE INDEX "actions_owner" ON "actions" ("owner");

CREATE TABLE "history" (
    "sequence" INTEGER NOT NULL PRIMARY KEY,
    "id" BLOB NOT NULL,
    "parent" BLOB,
    "merged" BLOB,
    "branch" TEXT NOT NULL DEFAULT '',
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL DEFAULT '',
    "verb" TEXT NOT NULL,
    "subjects" BLOB NOT NULL,
    "gesture" INTEGER NOT NULL,
    "changeset" BLOB NOT NULL,
    "undoes" INTEGER
) STRICT;

CREATE TABLE "versions" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "at" INTEGER NOT NULL
) STRICT;
