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
    "vision" TEXT NOT NULL DEFAULT '',
    "principles" TEXT NOT NULL DEFAULT '',
    "direction_weight" REAL NOT NULL DEFAULT 1.0,
    "understanding_weight" REAL NOT NULL DEFAULT 1.0,
    "choosing_weight" REAL NOT NULL DEFAULT 1.0,
    "delivering_weight" REAL NOT NULL DEFAULT 1.0,
    "learning_weight" REAL NOT NULL DEFAULT 1.0,
    "ownership_weight" REAL NOT NULL DEFAULT 1.0,
    "insight_days" INTEGER NOT NULL DEFAULT 14,
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
    "ask_state" TEXT NOT NULL DEFAULT 'not asked',
    "asked_on" INTEGER,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by" TEXT NOT NULL DEFAULT '',
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

CREATE TABLE "objectives" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "metric" BLOB REFERENCES "metrics" ("id") DEFERRABLE INITIALLY DEFERRED,
    "baseline" REAL,
    "target" REAL,
    "by" INTEGER,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "objectives_metric" ON "objectives" ("metric");

CREATE TABLE "limits" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL DEFAULT 'budget',
    "value" TEXT NOT NULL DEFAULT '',
    "from" INTEGER,
    "until" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "rounds" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "date" INTEGER,
    "raters" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "assessments" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "round" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "rounds" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rater" TEXT NOT NULL DEFAULT '',
    "question" TEXT NOT NULL DEFAULT 'direction-1',
    "answer" INTEGER,
    "evidence" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "assessments_round" ON "assessments" ("round");

CREATE TABLE "personas" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "archetype" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',
    "goals" TEXT NOT NULL DEFAULT '',
    "jobs" TEXT NOT NULL DEFAULT '',
    "frustrations" TEXT NOT NULL DEFAULT '',
    "needs" TEXT NOT NULL DEFAULT '',
    "segment" TEXT NOT NULL DEFAULT '',
    "share" REAL,
    "evidence" TEXT NOT NULL DEFAULT 'assumption',
    "evidence_source" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "persona_channels" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "persona" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "personas" ("id") DEFERRABLE INITIALLY DEFERRED,
    "channel" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "channels" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "persona_channels_persona" ON "persona_channels" ("persona");
CREATE INDEX "persona_channels_channel" ON "persona_channels" ("channel");

CREATE TABLE "portraits" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "persona" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "personas" ("id") DEFERRABLE INITIALLY DEFERRED,
    "image" BLOB NOT NULL DEFAULT (zeroblob(0))
) STRICT;
CREATE INDEX "portraits_persona" ON "portraits" ("persona");

CREATE TABLE "journeys" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT 'as-is',
    "as_is" BLOB REFERENCES "journeys" ("id") DEFERRABLE INITIALLY DEFERRED,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "journeys_as_is" ON "journeys" ("as_is");

CREATE TABLE "journey_personas" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "journey" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "journeys" ("id") DEFERRABLE INITIALLY DEFERRED,
    "persona" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "personas" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "journey_personas_journey" ON "journey_personas" ("journey");
CREATE INDEX "journey_personas_persona" ON "journey_personas" ("persona");

CREATE TABLE "stages" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "journey" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "journeys" ("id") DEFERRABLE INITIALLY DEFERRED,
    "phase" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "lasts" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "stages_journey" ON "stages" ("journey");

CREATE TABLE "steps" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "stage" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "stages" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL DEFAULT '',
    "thoughts" TEXT NOT NULL DEFAULT '',
    "emotion" REAL,
    "frontstage" TEXT NOT NULL DEFAULT '',
    "backstage" TEXT NOT NULL DEFAULT '',
    "moment_of_truth" INTEGER NOT NULL DEFAULT 0,
    "owner" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "steps_stage" ON "steps" ("stage");

CREATE TABLE "step_channels" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "step" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "steps" ("id") DEFERRABLE INITIALLY DEFERRED,
    "channel" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "channels" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "step_channels_step" ON "step_channels" ("step");
CREATE INDEX "step_channels_channel" ON "step_channels" ("channel");

CREATE TABLE "step_emotions" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "step" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "steps" ("id") DEFERRABLE INITIALLY DEFERRED,
    "persona" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "personas" ("id") DEFERRABLE INITIALLY DEFERRED,
    "emotion" REAL NOT NULL DEFAULT 0.0
) STRICT;
CREATE INDEX "step_emotions_step" ON "step_emotions" ("step");
CREATE INDEX "step_emotions_persona" ON "step_emotions" ("persona");

CREATE TABLE "pain-points" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "step" BLOB REFERENCES "steps" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL DEFAULT 'pain',
    "text" TEXT NOT NULL DEFAULT '',
    "severity" INTEGER,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "pain-points_step" ON "pain-points" ("step");

CREATE TABLE "feedback" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "date" INTEGER,
    "source" TEXT NOT NULL DEFAULT '',
    "verbatim" TEXT NOT NULL DEFAULT '',
    "nps" INTEGER,
    "csat" INTEGER,
    "ces" INTEGER,
    "persona" BLOB REFERENCES "personas" ("id") DEFERRABLE INITIALLY DEFERRED,
    "step" BLOB REFERENCES "steps" ("id") DEFERRABLE INITIALLY DEFERRED,
    "driver" TEXT NOT NULL DEFAULT '',
    "segment" TEXT NOT NULL DEFAULT '',
    "customer" TEXT NOT NULL DEFAULT '',
    "owner" BLOB REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "due" INTEGER,
    "state" TEXT,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "feedback_persona" ON "feedback" ("persona");
CREATE INDEX "feedback_step" ON "feedback" ("step");
CREATE INDEX "feedback_owner" ON "feedback" ("owner");

CREATE TABLE "counts" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "source" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "month" INTEGER NOT NULL DEFAULT 0,
    "count" INTEGER NOT NULL DEFAULT 0,
    "step" BLOB REFERENCES "steps" ("id") DEFERRABLE INITIALLY DEFERRED,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "counts_step" ON "counts" ("step");

CREATE TABLE "opportunities" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "statement" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL DEFAULT 'evidence',
    "author" TEXT NOT NULL DEFAULT '',
    "told" INTEGER,
    "step" BLOB REFERENCES "steps" ("id") DEFERRABLE INITIALLY DEFERRED,
    "reach" REAL,
    "severity" INTEGER,
    "strength" TEXT NOT NULL DEFAULT 'assumption',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "opportunities_step" ON "opportunities" ("step");

CREATE TABLE "evidence" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "opportunity" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "opportunities" ("id") DEFERRABLE INITIALLY DEFERRED,
    "pain_point" BLOB REFERENCES "pain-points" ("id") DEFERRABLE INITIALLY DEFERRED,
    "feedback" BLOB REFERENCES "feedback" ("id") DEFERRABLE INITIALLY DEFERRED,
    "count" BLOB REFERENCES "counts" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "evidence_opportunity" ON "evidence" ("opportunity");
CREATE INDEX "evidence_pain_point" ON "evidence" ("pain_point");
CREATE INDEX "evidence_feedback" ON "evidence" ("feedback");
CREATE INDEX "evidence_count" ON "evidence" ("count");

CREATE TABLE "remedies" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "opportunity" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "opportunities" ("id") DEFERRABLE INITIALLY DEFERRED,
    "initiative" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "remedies_opportunity" ON "remedies" ("opportunity");
CREATE INDEX "remedies_initiative" ON "remedies" ("initiative");

CREATE TABLE "insights" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "statement" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "noted" INTEGER,
    "shared_with" TEXT NOT NULL DEFAULT '',
    "shared_on" INTEGER,
    "decided" TEXT NOT NULL DEFAULT '',
    "action" BLOB REFERENCES "actions" ("id") DEFERRABLE INITIALLY DEFERRED,
    "passed_on" INTEGER NOT NULL DEFAULT 0,
    "due" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'new',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "insights_action" ON "insights" ("action");

CREATE TABLE "criteria" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT 'benefit',
    "weight" REAL NOT NULL DEFAULT 0.0,
    "meaning" TEXT NOT NULL DEFAULT '',
    "scale_1" TEXT NOT NULL DEFAULT '',
    "scale_2" TEXT NOT NULL DEFAULT '',
    "scale_3" TEXT NOT NULL DEFAULT '',
    "scale_4" TEXT NOT NULL DEFAULT '',
    "scale_5" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "scores" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "initiative" BLOB REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "request" BLOB REFERENCES "requests" ("id") DEFERRABLE INITIALLY DEFERRED,
    "criterion" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "criteria" ("id") DEFERRABLE INITIALLY DEFERRED,
    "score" INTEGER NOT NULL DEFAULT 0,
    "scorer" TEXT NOT NULL DEFAULT '',
    "on" INTEGER,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "scores_initiative" ON "scores" ("initiative");
CREATE INDEX "scores_request" ON "scores" ("request");
CREATE INDEX "scores_criterion" ON "scores" ("criterion");

CREATE TABLE "meetings" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "series" TEXT NOT NULL DEFAULT 'change-board',
    "date" INTEGER NOT NULL DEFAULT 0,
    "attendees" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'planned',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "requests" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT 'customers',
    "requester" TEXT NOT NULL DEFAULT '',
    "asked" INTEGER,
    "urgency" TEXT NOT NULL DEFAULT 'normal',
    "evidence" TEXT NOT NULL DEFAULT '',
    "feedback" BLOB REFERENCES "feedback" ("id") DEFERRABLE INITIALLY DEFERRED,
    "step" BLOB REFERENCES "steps" ("id") DEFERRABLE INITIALLY DEFERRED,
    "domain" BLOB REFERENCES "domains" ("id") DEFERRABLE INITIALLY DEFERRED,
    "owner" BLOB REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    "effort" REAL,
    "cost" INTEGER,
    "start" INTEGER,
    "days" INTEGER,
    "fits_strategy" INTEGER NOT NULL DEFAULT 0,
    "no_duplicate" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'new',
    "rank" INTEGER,
    "decision" TEXT,
    "decision_reason" TEXT NOT NULL DEFAULT '',
    "decided" INTEGER,
    "deadline" INTEGER,
    "resources" TEXT NOT NULL DEFAULT '',
    "until" INTEGER,
    "approved_by" TEXT NOT NULL DEFAULT '',
    "board" BLOB REFERENCES "meetings" ("id") DEFERRABLE INITIALLY DEFERRED,
    "initiative" BLOB REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "requests_feedback" ON "requests" ("feedback");
CREATE INDEX "requests_step" ON "requests" ("step");
CREATE INDEX "requests_domain" ON "requests" ("domain");
CREATE INDEX "requests_owner" ON "requests" ("owner");
CREATE INDEX "requests_board" ON "requests" ("board");
CREATE INDEX "requests_initiative" ON "requests" ("initiative");

CREATE TABLE "comes_off" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "request" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "requests" ("id") DEFERRABLE INITIALLY DEFERRED,
    "initiative" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "how" TEXT NOT NULL DEFAULT 'deferred',
    "until" INTEGER
) STRICT;
CREATE INDEX "comes_off_request" ON "comes_off" ("request");
CREATE INDEX "comes_off_initiative" ON "comes_off" ("initiative");

CREATE TABLE "sessions" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "question" TEXT NOT NULL DEFAULT '',
    "date" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'prepared',
    "dots" INTEGER NOT NULL DEFAULT 0,
    "feasibility" INTEGER NOT NULL DEFAULT 0,
    "buy_in" INTEGER NOT NULL DEFAULT 0,
    "named" INTEGER NOT NULL DEFAULT 0,
    "decisions" TEXT NOT NULL DEFAULT '',
    "private" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "session_items" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "session" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "sessions" ("id") DEFERRABLE INITIALLY DEFERRED,
    "initiative" BLOB REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED,
    "request" BLOB REFERENCES "requests" ("id") DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "session_items_session" ON "session_items" ("session");
CREATE INDEX "session_items_initiative" ON "session_items" ("initiative");
CREATE INDEX "session_items_request" ON "session_items" ("request");

CREATE TABLE "participants" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "session" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "sessions" ("id") DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL DEFAULT '',
    "department" TEXT NOT NULL DEFAULT '',
    "cast" INTEGER NOT NULL DEFAULT 0,
    "position" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "participants_session" ON "participants" ("session");

CREATE TABLE "session_keys" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "session" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "sessions" ("id") DEFERRABLE INITIALLY DEFERRED,
    "seal" BLOB NOT NULL DEFAULT (zeroblob(0)),
    "locked" BLOB NOT NULL DEFAULT (zeroblob(0))
) STRICT;
CREATE INDEX "session_keys_session" ON "session_keys" ("session");

CREATE TABLE "sealed_ballots" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "participant" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "participants" ("id") DEFERRABLE INITIALLY DEFERRED,
    "box" BLOB NOT NULL DEFAULT (zeroblob(0))
) STRICT;
CREATE INDEX "sealed_ballots_participant" ON "sealed_ballots" ("participant");

CREATE TABLE "ballots" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "session" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "sessions" ("id") DEFERRABLE INITIALLY DEFERRED,
    "voter" BLOB REFERENCES "participants" ("id") DEFERRABLE INITIALLY DEFERRED,
    "department" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "ballots_session" ON "ballots" ("session");
CREATE INDEX "ballots_voter" ON "ballots" ("voter");

CREATE TABLE "ballot_marks" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "ballot" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "ballots" ("id") DEFERRABLE INITIALLY DEFERRED,
    "item" BLOB NOT NULL DEFAULT (zeroblob(16)) REFERENCES "session_items" ("id") DEFERRABLE INITIALLY DEFERRED,
    "place" INTEGER,
    "feasibility" INTEGER,
    "buy_in" INTEGER,
    "dots" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX "ballot_marks_ballot" ON "ballot_marks" ("ballot");
CREATE INDEX "ballot_marks_item" ON "ballot_marks" ("item");

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
    "undoes" INTEGER,
    "final" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE "versions" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "at" INTEGER NOT NULL
) STRICT;
