// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/own_practice.h"
#include "core/practice/parser.h"
#include "core/storage/notebook.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <optional>

namespace hearth::practice {
class Library;
}

namespace hearth::ui {

class Spelling;

/// A practice while it is written: what stands in it, what is wrong with it, and its saving, which
/// happens by itself.
class EditorPresenter : public QObject
{
    Q_OBJECT
public:
    using Change = std::function<void(practice::Practice &)>;

    EditorPresenter(storage::Notebook &notebook, const practice::Library &library,
                    Spelling *spelling = nullptr, QObject *parent = nullptr);

    enum class Visit { First, Later };
    /// Opens a practice of one's own by the id in its file. The first change of a later visit keeps
    /// what the practice was until then as a version. False, and nothing open, where there is none.
    bool open(const QString &practiceId, Visit visit);
    bool isOpen() const { return m_row.has_value(); }

    const practice::Practice &practice() const { return m_practice; }
    const practice::Library &library() const { return m_library; }
    /// Id and name of what a step can run in its place, by name; as it was when this was opened.
    const QList<QPair<QString, QString>> &callable() const { return m_callable; }
    Spelling *spelling() const { return m_spelling; }
    const QList<practice::Problem> &problems() const { return m_problems; }
    bool isSound() const { return m_problems.isEmpty(); }
    /// What is wrong at a place, or empty.
    QString problemAt(const QString &path) const;

    /// For how many people times are shown.
    int people() const { return m_people; }
    void setPeople(int people);
    int minutes() const;

    /// One undo step, at once.
    void change(const Change &change);
    /// At once; changes of the same field shortly after one another are one undo step.
    void change(const QString &field, const Change &change);
    /// As people type: shown at once, and saved when they pause or go on elsewhere.
    void type(const QString &field, const Change &change);
    /// Saves what was typed.
    void flush();

    /// The newest first.
    QList<PracticeVersion> versions() const;
    void restore(const PracticeVersionId &version);
    void remove();

    static constexpr int pauseMilliseconds = 500;

Q_SIGNALS:
    void changed();
    /// It was taken out of the notebook.
    void gone();
    void failed(const hearth::Error &error);

private:
    void apply(const Change &change);
    void save(const QString &field);
    void reload();
    void check();
    void findCallable();

    storage::Notebook &m_notebook;
    const practice::Library &m_library;
    Spelling *m_spelling;
    std::optional<OwnPractice> m_row;
    practice::Practice m_practice;
    QList<practice::Problem> m_problems;
    QList<QPair<QString, QString>> m_callable;
    int m_people = 5;
    int m_versionFound = 0; ///< when this visit began
    Visit m_visit = Visit::Later;
    bool m_saving = false;
    QString m_typed; ///< the field that is being typed in
    QTimer m_pause;
};

} // namespace hearth::ui
