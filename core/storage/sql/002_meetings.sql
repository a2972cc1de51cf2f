-- SPDX-FileCopyrightText: Hearth contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The notebook, format 2: meetings that are planned, held and closed.
--
-- New columns stand behind the bookkeeping of format 1, so that changesets recorded before still name the right ones.

-- What the crew agreed on for its sessions: how deep to go, how well people know each other, and whether the time each
-- person spoke may be kept.
ALTER TABLE crew ADD COLUMN depth TEXT NOT NULL DEFAULT 'medium' CHECK (depth IN ('light', 'medium', 'deep'));
ALTER TABLE crew ADD COLUMN familiarity TEXT NOT NULL DEFAULT 'some' CHECK (familiarity IN ('new', 'some', 'well'));
ALTER TABLE crew ADD COLUMN keeps_airtime INTEGER NOT NULL DEFAULT 0 CHECK (keeps_airtime IN (0, 1));

-- What to bring, and anything else the invitation says.
ALTER TABLE session ADD COLUMN bring TEXT NOT NULL DEFAULT '';
-- The date of the crew's rhythm that this session stands for, as wall time in the rhythm's zone; NULL: none.
ALTER TABLE session ADD COLUMN rhythm_date TEXT;

-- A wall-clock time at which the item has to begin (HH:MM), in the crew's zone; NULL: when the one before ends.
ALTER TABLE agenda_item ADD COLUMN pinned TEXT;

-- How far what a person said on arriving or leaving may travel.
ALTER TABLE check_in ADD COLUMN reach TEXT NOT NULL DEFAULT 'circle' CHECK (reach IN ('mine', 'circle', 'open'));
-- Who wrote it alone, when the laptop went round; NULL: whoever takes the notes.
ALTER TABLE check_in ADD COLUMN by_person TEXT;

-- For which step a question was drawn; of a practice that a step runs "practice/step".
ALTER TABLE prompt_use ADD COLUMN item TEXT;
ALTER TABLE prompt_use ADD COLUMN step TEXT NOT NULL DEFAULT '';
CREATE INDEX prompt_use_bank ON prompt_use (bank);
CREATE INDEX prompt_use_session ON prompt_use (session);

-- A date of a crew's rhythm that was moved (moved_to, UTC ms) or skipped (moved_to NULL). original is wall time in the
-- rhythm's zone.
CREATE TABLE rhythm_change (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    original TEXT NOT NULL,
    moved_to INTEGER,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;
CREATE INDEX rhythm_change_crew ON rhythm_change (crew);

-- An agenda to start from. source is JSON: a list of items (practice, preset, minutes, pinned).
CREATE TABLE plan_template (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    crew TEXT,
    source TEXT NOT NULL DEFAULT '[]',
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

-- A topic set aside for later, by whom, until it was taken up.
CREATE TABLE parked_topic (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    session TEXT,
    person TEXT,
    text TEXT NOT NULL DEFAULT '',
    taken_up_at INTEGER,
    reach TEXT NOT NULL CHECK (reach IN ('mine', 'circle', 'open')),
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;
CREATE INDEX parked_topic_crew ON parked_topic (crew);
CREATE INDEX parked_topic_session ON parked_topic (session);

-- What a practice of one's own was before it was changed. source is the whole practice as JSON.
CREATE TABLE practice_version (
    id TEXT PRIMARY KEY,
    practice TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    source TEXT NOT NULL,
    kept_at INTEGER,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;
CREATE INDEX practice_version_practice ON practice_version (practice);

-- Questions of one's own; prompt_id is its id in the bank.
CREATE TABLE own_prompt (
    id TEXT PRIMARY KEY,
    bank TEXT NOT NULL,
    prompt_id TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT 'en',
    text TEXT NOT NULL DEFAULT '',
    depth TEXT NOT NULL DEFAULT 'light' CHECK (depth IN ('light', 'medium', 'deep')),
    theme TEXT NOT NULL DEFAULT '',
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;
CREATE INDEX own_prompt_bank ON own_prompt (bank);
CREATE INDEX practice_practice_id ON practice (practice_id);
-- What lists show of a practice, made from its source when that is kept; empty while it is not sound.
ALTER TABLE practice ADD COLUMN outline TEXT NOT NULL DEFAULT '';

-- How following a programme ended; 'open' while it goes on.
ALTER TABLE programme_run ADD COLUMN outcome TEXT NOT NULL DEFAULT 'open'
    CHECK (outcome IN ('open', 'continue', 'change', 'end', 'regroup', 'left'));
CREATE INDEX programme_run_crew ON programme_run (crew);

-- Which session of the crew a session of the programme (step) is.
CREATE TABLE programme_meeting (
    id TEXT PRIMARY KEY,
    run TEXT NOT NULL,
    step TEXT NOT NULL,
    session TEXT NOT NULL,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;
CREATE INDEX programme_meeting_run ON programme_meeting (run);

-- A practice that somebody comes back to.
CREATE TABLE favourite (
    id TEXT PRIMARY KEY,
    practice TEXT NOT NULL,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

-- What something that was kept became: a note a commitment, a topic a decision. What it became is burned with what it
-- was.
CREATE TABLE turned (
    id TEXT PRIMARY KEY,
    was_table TEXT NOT NULL,
    was_row TEXT NOT NULL,
    now_table TEXT NOT NULL,
    now_row TEXT NOT NULL,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;
CREATE INDEX turned_now ON turned (now_row);

-- Search finds thanks, parked topics, agreements, the words of check-ins and what a session asks to bring as well.
DROP VIEW search_text;
CREATE VIEW search_text (doc, title, body) AS
SELECT doc,
       CASE tbl
           WHEN 'person' THEN (SELECT name FROM person WHERE id = searchable.row)
           WHEN 'crew' THEN (SELECT name FROM crew WHERE id = searchable.row)
           WHEN 'session' THEN (SELECT title FROM session WHERE id = searchable.row)
           WHEN 'practice' THEN (SELECT name FROM practice WHERE id = searchable.row)
           ELSE '' END,
       CASE tbl
           WHEN 'crew' THEN (SELECT intention FROM crew WHERE id = searchable.row)
           WHEN 'session' THEN (SELECT bring FROM session WHERE id = searchable.row)
           WHEN 'note' THEN (SELECT text FROM note WHERE id = searchable.row)
           WHEN 'commitment' THEN (SELECT text FROM commitment WHERE id = searchable.row)
           WHEN 'decision' THEN (SELECT text || char(10) || objections FROM decision WHERE id = searchable.row)
           WHEN 'appreciation' THEN (SELECT text FROM appreciation WHERE id = searchable.row)
           WHEN 'parked_topic' THEN (SELECT text FROM parked_topic WHERE id = searchable.row)
           WHEN 'agreement' THEN (SELECT text FROM agreement WHERE id = searchable.row)
           WHEN 'check_in' THEN (SELECT word FROM check_in WHERE id = searchable.row)
           WHEN 'practice' THEN (SELECT summary FROM practice WHERE id = searchable.row)
           WHEN 'journal_entry' THEN (SELECT text FROM journal_entry WHERE id = searchable.row)
           ELSE '' END
FROM searchable WHERE shown = 1;

DROP TRIGGER session_search_update;
DROP TRIGGER session_search_delete;
CREATE TRIGGER session_search_update AFTER UPDATE OF title, bring, life ON session
WHEN OLD.title IS NOT NEW.title OR OLD.bring IS NOT NEW.bring OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, OLD.title, OLD.bring FROM searchable WHERE tbl = 'session' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'session' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER session_search_delete AFTER DELETE ON session
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, OLD.title, OLD.bring FROM searchable WHERE tbl = 'session' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'session' AND row = OLD.id;
END;

CREATE TRIGGER appreciation_search_insert AFTER INSERT ON appreciation
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('appreciation', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'appreciation' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER appreciation_search_update AFTER UPDATE OF text, life ON appreciation
WHEN OLD.text IS NOT NEW.text OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'appreciation' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'appreciation' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER appreciation_search_delete AFTER DELETE ON appreciation
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'appreciation' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'appreciation' AND row = OLD.id;
END;

CREATE TRIGGER parked_topic_search_insert AFTER INSERT ON parked_topic
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('parked_topic', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'parked_topic' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER parked_topic_search_update AFTER UPDATE OF text, life ON parked_topic
WHEN OLD.text IS NOT NEW.text OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'parked_topic' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'parked_topic' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER parked_topic_search_delete AFTER DELETE ON parked_topic
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'parked_topic' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'parked_topic' AND row = OLD.id;
END;

CREATE TRIGGER agreement_search_insert AFTER INSERT ON agreement
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('agreement', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'agreement' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER agreement_search_update AFTER UPDATE OF text, life ON agreement
WHEN OLD.text IS NOT NEW.text OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'agreement' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'agreement' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER agreement_search_delete AFTER DELETE ON agreement
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'agreement' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'agreement' AND row = OLD.id;
END;

CREATE TRIGGER check_in_search_insert AFTER INSERT ON check_in
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('check_in', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'check_in' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER check_in_search_update AFTER UPDATE OF word, life ON check_in
WHEN OLD.word IS NOT NEW.word OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.word FROM searchable WHERE tbl = 'check_in' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'check_in' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER check_in_search_delete AFTER DELETE ON check_in
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.word FROM searchable WHERE tbl = 'check_in' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'check_in' AND row = OLD.id;
END;

-- What was there before is found with the next search.
INSERT INTO searchable (tbl, row, shown) SELECT 'appreciation', id, life & 1 FROM appreciation ORDER BY id;
INSERT INTO searchable (tbl, row, shown) SELECT 'parked_topic', id, life & 1 FROM parked_topic ORDER BY id;
INSERT INTO searchable (tbl, row, shown) SELECT 'agreement', id, life & 1 FROM agreement ORDER BY id;
INSERT INTO searchable (tbl, row, shown) SELECT 'check_in', id, life & 1 FROM check_in ORDER BY id;
INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable
    WHERE tbl IN ('appreciation', 'parked_topic', 'agreement', 'check_in');

-- How a role goes round in a crew. turn_order is a JSON list of person ids; a role with a name is one of the crew's own.
CREATE TABLE rota_role (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    mode TEXT NOT NULL CHECK (mode IN ('fair_share', 'longest_waiting', 'own_order')),
    turn_order TEXT NOT NULL DEFAULT '[]',
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;
CREATE INDEX rota_role_crew ON rota_role (crew);

-- From which day on somebody likes to be asked for a role, or would rather not; the one written last counts.
CREATE TABLE role_wish (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    willing INTEGER NOT NULL DEFAULT 1 CHECK (willing IN (0, 1)),
    from_on TEXT,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;
CREATE INDEX role_wish_crew ON role_wish (crew);
