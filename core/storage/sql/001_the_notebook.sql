-- SPDX-FileCopyrightText: Hearth contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The notebook, format 1.
--
-- Ids are UUIDv7 text. Instants are UTC milliseconds (…_at, NULL when not yet). Local dates are ISO text (NULL when
-- none). A recurring time is a rule (RFC 5545), a wall-clock start in ISO form and an IANA zone.
--
-- Every row that may travel between laptops, and every row that can be undone, ends with three columns:
--   born   the stamp of its creation: 12 hex digits of milliseconds, a dash, 4 of a counter, "@", the device's id
--   stamp  the stamp of its last write, in the same form
--   life   its causal length: odd = alive, even = removed; a merge takes the larger. (The design calls it "removed";
--          removed = 1 would read as its own opposite.)
-- Rows are never deleted by removing or undoing: life grows by one.
--
-- No foreign keys between these rows, and no CHECK across two columns: after a merge a reference may arrive before
-- what it names, and two fields of one row may come from two laptops. A missing name is shown as a placeholder; it
-- must never make a merge, an undo or a write fail. Nothing but the id is unique, for the same reason.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    first_seen INTEGER NOT NULL
) STRICT;

-- A field changed after its row was made, and when; a field without an entry has the row's born.
CREATE TABLE field_stamp (
    tbl TEXT NOT NULL,
    row TEXT NOT NULL,
    field TEXT NOT NULL,
    stamp TEXT NOT NULL,
    PRIMARY KEY (tbl, row, field)
) STRICT, WITHOUT ROWID;

-- The version vector of a row changed after it was made: how many of each device's units wrote it. Its creation
-- counts as 1 for the device in born, and needs no entry.
CREATE TABLE row_seen (
    tbl TEXT NOT NULL,
    row TEXT NOT NULL,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL CHECK (counter >= 1),
    PRIMARY KEY (tbl, row, device)
) STRICT, WITHOUT ROWID;

-- What was done on this laptop, oldest first; undone = 1 waits to be done again. changeset is SQLite's session format.
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    op TEXT NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    touched TEXT NOT NULL,
    changeset BLOB NOT NULL
) STRICT;
CREATE INDEX history_undone ON history (id) WHERE undone = 1;

-- People.

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    pronouns TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL DEFAULT '',
    colour INTEGER NOT NULL DEFAULT 0,
    about TEXT NOT NULL DEFAULT '',
    is_me INTEGER NOT NULL DEFAULT 0 CHECK (is_me IN (0, 1)),
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE away (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    from_on TEXT,
    until_on TEXT,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

-- Crews.

CREATE TABLE crew (
    id TEXT PRIMARY KEY,
    scale TEXT NOT NULL CHECK (scale IN ('dyad', 'crew', 'congregation')),
    name TEXT NOT NULL,
    intention TEXT NOT NULL DEFAULT '',
    caller TEXT,
    state TEXT NOT NULL CHECK (state IN ('forming', 'meeting', 'resting', 'ended')),
    part_of TEXT,
    place TEXT NOT NULL DEFAULT '',
    rhythm_rule TEXT,
    rhythm_start TEXT,
    rhythm_zone TEXT,
    minutes INTEGER NOT NULL DEFAULT 90,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE membership (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    person TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('member', 'friend', 'partner')),
    from_on TEXT,
    until_on TEXT,
    seat INTEGER NOT NULL DEFAULT 0,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE cycle (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    from_on TEXT,
    until_on TEXT,
    planned_sessions INTEGER NOT NULL DEFAULT 0,
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'continue', 'change', 'end')),
    ended_on TEXT,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE agreement (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('confidentiality', 'presence', 'decision', 'other')),
    adopted_on TEXT,
    review_on TEXT,
    retired_on TEXT,
    mastered_from TEXT,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

-- Sessions. role_turn and session_event are facts: written once, never changed.

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'ended')),
    planned_at INTEGER,
    minutes INTEGER NOT NULL DEFAULT 90,
    started_at INTEGER,
    ended_at INTEGER,
    cycle TEXT,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    practice_id TEXT NOT NULL DEFAULT '',
    practice_version INTEGER NOT NULL DEFAULT 1,
    practice TEXT NOT NULL DEFAULT '',
    preset TEXT NOT NULL DEFAULT '',
    roles TEXT NOT NULL DEFAULT '{}', -- JSON: role id of the practice -> ids of the people who take it
    minutes INTEGER NOT NULL DEFAULT 0,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE answer (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    person TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('yes', 'no', 'maybe', 'here', 'late', 'left')),
    seat INTEGER NOT NULL DEFAULT 0, -- place in the circle
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE role_turn (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    person TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL CHECK (outcome IN ('invited', 'accepted', 'declined', 'covered_by', 'served', 'absent')),
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE session_event (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL DEFAULT '{}',
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

-- What was said and caught. note.text is the newest text; version names it, parents are the versions it grew from (a
-- JSON list); note_version holds the texts it replaced.

CREATE TABLE note (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    item TEXT,
    step TEXT NOT NULL DEFAULT '',
    turn INTEGER NOT NULL DEFAULT 0,
    field TEXT NOT NULL DEFAULT '',
    about TEXT,
    by_person TEXT,
    text TEXT NOT NULL DEFAULT '',
    reach TEXT NOT NULL CHECK (reach IN ('mine', 'circle', 'open')),
    held_back_by TEXT,
    written_at INTEGER,
    version TEXT NOT NULL,
    parents TEXT NOT NULL DEFAULT '[]',
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE note_version (
    id TEXT PRIMARY KEY,
    note TEXT NOT NULL,
    parents TEXT NOT NULL DEFAULT '[]',
    device TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    written_at INTEGER,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE check_in (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    person TEXT NOT NULL,
    moment TEXT NOT NULL CHECK (moment IN ('arriving', 'leaving')),
    word TEXT NOT NULL DEFAULT '',
    weather TEXT NOT NULL DEFAULT '',
    scale INTEGER NOT NULL DEFAULT 0,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE commitment (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    session TEXT,
    person TEXT,
    text TEXT NOT NULL DEFAULT '',
    due TEXT,
    done_at INTEGER,
    dropped_at INTEGER,
    reach TEXT NOT NULL CHECK (reach IN ('mine', 'circle', 'open')),
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE decision (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    session TEXT,
    text TEXT NOT NULL DEFAULT '',
    objections TEXT NOT NULL DEFAULT '',
    review_on TEXT,
    reach TEXT NOT NULL CHECK (reach IN ('mine', 'circle', 'open')),
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE appreciation (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    session TEXT,
    from_person TEXT,
    to_person TEXT,
    text TEXT NOT NULL DEFAULT '',
    reach TEXT NOT NULL CHECK (reach IN ('mine', 'circle', 'open')),
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE board_card (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    pile TEXT NOT NULL CHECK (pile IN ('awareness', 'test', 'mastery', 'task', 'to_do', 'known_void', 'done')),
    text TEXT NOT NULL DEFAULT '',
    person TEXT,
    review_on TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE dyad_turn (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    first TEXT NOT NULL,
    second TEXT NOT NULL,
    session TEXT,
    met_on TEXT,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

-- Meaningful work. supporters is a JSON list of person ids.

CREATE TABLE offering (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    crew TEXT,
    text TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('open', 'met', 'closed')),
    written_at INTEGER,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE need (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    crew TEXT,
    text TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('open', 'met', 'closed')),
    written_at INTEGER,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE project (
    id TEXT PRIMARY KEY,
    person TEXT,
    crew TEXT,
    name TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('idea', 'active', 'resting', 'done')),
    supporters TEXT NOT NULL DEFAULT '[]',
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

-- Practices of one's own, and what was drawn. source is the whole practice or programme as JSON.

CREATE TABLE practice (
    id TEXT PRIMARY KEY,
    practice_id TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE prompt_use (
    id TEXT PRIMARY KEY,
    bank TEXT NOT NULL,
    prompt TEXT NOT NULL,
    crew TEXT,
    session TEXT,
    drawn_at INTEGER,
    muted INTEGER NOT NULL DEFAULT 0 CHECK (muted IN (0, 1)),
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE programme (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '{}',
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE programme_run (
    id TEXT PRIMARY KEY,
    programme TEXT NOT NULL,
    crew TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    from_on TEXT,
    until_on TEXT,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

-- Gatherings of a congregation.

CREATE TABLE gathering (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'ended')),
    planned_at INTEGER,
    minutes INTEGER NOT NULL DEFAULT 90,
    started_at INTEGER,
    ended_at INTEGER,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE breakout_round (
    id TEXT PRIMARY KEY,
    gathering TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    size INTEGER NOT NULL DEFAULT 3,
    minutes INTEGER NOT NULL DEFAULT 10,
    started_at INTEGER,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE breakout_seat (
    id TEXT PRIMARY KEY,
    round TEXT NOT NULL,
    room INTEGER NOT NULL DEFAULT 0,
    person TEXT NOT NULL,
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE wish (
    id TEXT PRIMARY KEY,
    crew TEXT NOT NULL,
    person TEXT NOT NULL,
    about TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('with', 'apart')),
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE TABLE availability (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_time TEXT NOT NULL,
    until_time TEXT NOT NULL,
    zone TEXT NOT NULL DEFAULT '',
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

-- The journal: private. tags is a JSON list.

CREATE TABLE journal_entry (
    id TEXT PRIMARY KEY,
    text TEXT NOT NULL DEFAULT '',
    written_at INTEGER,
    prompt TEXT NOT NULL DEFAULT '',
    weather TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    part TEXT NOT NULL DEFAULT '',
    born TEXT NOT NULL,
    stamp TEXT NOT NULL,
    life INTEGER NOT NULL DEFAULT 1 CHECK (life >= 1)
) STRICT;

CREATE INDEX membership_crew ON membership (crew);
CREATE INDEX membership_person ON membership (person);
CREATE INDEX away_person ON away (person);
CREATE INDEX cycle_crew ON cycle (crew);
CREATE INDEX agreement_crew ON agreement (crew);
CREATE INDEX session_crew ON session (crew, coalesce(started_at, planned_at, 0));
CREATE INDEX session_running ON session (started_at) WHERE state = 'running';
CREATE INDEX agenda_item_session ON agenda_item (session);
CREATE INDEX answer_session ON answer (session);
CREATE INDEX role_turn_session ON role_turn (session);
CREATE INDEX session_event_session ON session_event (session, seq);
CREATE INDEX note_session ON note (session);
CREATE INDEX note_version_note ON note_version (note);
CREATE INDEX check_in_session ON check_in (session);
CREATE INDEX commitment_crew ON commitment (crew);
CREATE INDEX commitment_session ON commitment (session);
CREATE INDEX decision_crew ON decision (crew);
CREATE INDEX decision_session ON decision (session);
CREATE INDEX appreciation_crew ON appreciation (crew);
CREATE INDEX appreciation_session ON appreciation (session);
CREATE INDEX board_card_crew ON board_card (crew);
CREATE INDEX dyad_turn_crew ON dyad_turn (crew);
CREATE INDEX journal_entry_written ON journal_entry (written_at);

-- Search. searchable numbers what can be found; a number is kept when its row is removed (shown = 0) and brought back,
-- so newest first stays true. search_text is where the index reads its words from: nothing is stored twice.
--
-- Under trusted_schema=OFF a trigger may not write to FTS5 (SQLite 3.40 does not call it innocuous). So the triggers
-- only queue in search_due which numbers changed, with the words the index still knows them by (known = 1), and Hearth
-- brings the index up to date with its next unit of work or its next search. What a trigger queues must be exactly what
-- search_text said.

CREATE TABLE searchable (
    doc INTEGER PRIMARY KEY,
    tbl TEXT NOT NULL,
    row TEXT NOT NULL,
    shown INTEGER NOT NULL DEFAULT 1 CHECK (shown IN (0, 1)),
    UNIQUE (tbl, row)
) STRICT;

CREATE TABLE search_due (
    doc INTEGER PRIMARY KEY,
    known INTEGER NOT NULL CHECK (known IN (0, 1)),
    title TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT ''
) STRICT;

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
           WHEN 'note' THEN (SELECT text FROM note WHERE id = searchable.row)
           WHEN 'commitment' THEN (SELECT text FROM commitment WHERE id = searchable.row)
           WHEN 'decision' THEN (SELECT text || char(10) || objections FROM decision WHERE id = searchable.row)
           WHEN 'practice' THEN (SELECT summary FROM practice WHERE id = searchable.row)
           WHEN 'journal_entry' THEN (SELECT text FROM journal_entry WHERE id = searchable.row)
           ELSE '' END
FROM searchable WHERE shown = 1;

CREATE VIRTUAL TABLE search USING fts5(title, body, content='search_text', content_rowid='doc',
    tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER person_search_insert AFTER INSERT ON person
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('person', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'person' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER person_search_update AFTER UPDATE OF name, life ON person
WHEN OLD.name IS NOT NEW.name OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, OLD.name, '' FROM searchable WHERE tbl = 'person' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'person' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER person_search_delete AFTER DELETE ON person
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, OLD.name, '' FROM searchable WHERE tbl = 'person' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'person' AND row = OLD.id;
END;

CREATE TRIGGER crew_search_insert AFTER INSERT ON crew
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('crew', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'crew' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER crew_search_update AFTER UPDATE OF name, intention, life ON crew
WHEN OLD.name IS NOT NEW.name OR OLD.intention IS NOT NEW.intention OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, OLD.name, OLD.intention FROM searchable WHERE tbl = 'crew' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'crew' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER crew_search_delete AFTER DELETE ON crew
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, OLD.name, OLD.intention FROM searchable WHERE tbl = 'crew' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'crew' AND row = OLD.id;
END;

CREATE TRIGGER session_search_insert AFTER INSERT ON session
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('session', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'session' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER session_search_update AFTER UPDATE OF title, life ON session
WHEN OLD.title IS NOT NEW.title OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, OLD.title, '' FROM searchable WHERE tbl = 'session' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'session' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER session_search_delete AFTER DELETE ON session
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, OLD.title, '' FROM searchable WHERE tbl = 'session' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'session' AND row = OLD.id;
END;

CREATE TRIGGER note_search_insert AFTER INSERT ON note
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('note', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'note' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER note_search_update AFTER UPDATE OF text, life ON note
WHEN OLD.text IS NOT NEW.text OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'note' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'note' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER note_search_delete AFTER DELETE ON note
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'note' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'note' AND row = OLD.id;
END;

CREATE TRIGGER commitment_search_insert AFTER INSERT ON commitment
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('commitment', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'commitment' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER commitment_search_update AFTER UPDATE OF text, life ON commitment
WHEN OLD.text IS NOT NEW.text OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'commitment' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'commitment' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER commitment_search_delete AFTER DELETE ON commitment
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'commitment' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'commitment' AND row = OLD.id;
END;

CREATE TRIGGER decision_search_insert AFTER INSERT ON decision
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('decision', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'decision' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER decision_search_update AFTER UPDATE OF text, objections, life ON decision
WHEN OLD.text IS NOT NEW.text OR OLD.objections IS NOT NEW.objections OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text || char(10) || OLD.objections FROM searchable WHERE tbl = 'decision' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'decision' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER decision_search_delete AFTER DELETE ON decision
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text || char(10) || OLD.objections FROM searchable WHERE tbl = 'decision' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'decision' AND row = OLD.id;
END;

CREATE TRIGGER practice_search_insert AFTER INSERT ON practice
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('practice', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'practice' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER practice_search_update AFTER UPDATE OF name, summary, life ON practice
WHEN OLD.name IS NOT NEW.name OR OLD.summary IS NOT NEW.summary OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, OLD.name, OLD.summary FROM searchable WHERE tbl = 'practice' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'practice' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER practice_search_delete AFTER DELETE ON practice
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, OLD.name, OLD.summary FROM searchable WHERE tbl = 'practice' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'practice' AND row = OLD.id;
END;

CREATE TRIGGER journal_entry_search_insert AFTER INSERT ON journal_entry
BEGIN
    INSERT INTO searchable (tbl, row, shown) VALUES ('journal_entry', NEW.id, NEW.life & 1);
    INSERT INTO search_due (doc, known) SELECT doc, 0 FROM searchable WHERE tbl = 'journal_entry' AND row = NEW.id
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER journal_entry_search_update AFTER UPDATE OF text, life ON journal_entry
WHEN OLD.text IS NOT NEW.text OR OLD.life & 1 <> NEW.life & 1
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'journal_entry' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    UPDATE searchable SET shown = NEW.life & 1 WHERE tbl = 'journal_entry' AND row = NEW.id AND shown <> NEW.life & 1;
END;
CREATE TRIGGER journal_entry_search_delete AFTER DELETE ON journal_entry
BEGIN
    INSERT INTO search_due (doc, known, title, body)
        SELECT doc, shown, '', OLD.text FROM searchable WHERE tbl = 'journal_entry' AND row = OLD.id
        ON CONFLICT DO NOTHING;
    DELETE FROM searchable WHERE tbl = 'journal_entry' AND row = OLD.id;
END;
