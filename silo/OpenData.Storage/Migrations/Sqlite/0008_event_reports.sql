-- What apps have reported of events in the city. A row is written once.

CREATE TABLE event_reports (
    number INTEGER NOT NULL CONSTRAINT PK_event_reports PRIMARY KEY AUTOINCREMENT,
    sender TEXT NOT NULL,
    other_task_num TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    event_type TEXT NOT NULL,
    search_text TEXT NOT NULL,
    document TEXT NOT NULL
);

CREATE UNIQUE INDEX ix_event_reports_sender ON event_reports (sender, other_task_num);

CREATE INDEX ix_event_reports_received_at ON event_reports (received_at);
