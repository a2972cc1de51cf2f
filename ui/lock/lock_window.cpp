// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/lock_window.h"

#include "ui/shell/job.h"
#include "ui/text/error_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/wrap_check_box.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtGui/QClipboard>
#include <QtGui/QCloseEvent>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

namespace {

constexpr int widest = 600;
constexpr int secretOnClipboardMs = 30'000;

/// For as long as it takes to put it elsewhere. Clipboard managers that keep a history are asked
/// not to.
void copySecret(const QString &secret)
{
    auto *data = new QMimeData;
    data->setText(secret);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setMimeData(data);
    QTimer::singleShot(secretOnClipboardMs, clipboard, [clipboard, secret] {
        if (clipboard->text() == secret)
            clipboard->clear();
    });
}

struct LockWords
{
    QString title;
    QString words;
    QString action;
    QString working;
};

LockWords wordsOf(LockTask task)
{
    switch (task) {
    case LockTask::Unlock:
        return {LockWindow::tr("This notebook is sealed"),
                LockWindow::tr("Its passphrase opens it, or the recovery key that you wrote down."),
                LockWindow::tr("Open"), LockWindow::tr("Opening… this takes a moment on purpose.")};
    case LockTask::Seal:
        return {LockWindow::tr("Seal this notebook"),
                LockWindow::tr("From then on nobody reads it without the passphrase, and the file "
                               "that everybody could read is overwritten and taken away. A "
                               "sentence that you remember is a good passphrase. Hearth cannot "
                               "find it again: write down the recovery key that comes next."),
                LockWindow::tr("Seal the notebook"),
                LockWindow::tr("Sealing… this takes a moment on purpose.")};
    case LockTask::ChangePassphrase:
        return {LockWindow::tr("Change the passphrase"),
                LockWindow::tr("The new one opens the notebook from now on. The recovery key stays "
                               "as it is; copies you made before still open with the old one."),
                LockWindow::tr("Change the passphrase"),
                LockWindow::tr("Changing… this takes a moment on purpose.")};
    case LockTask::NewRecoveryKey:
        return {LockWindow::tr("A new recovery key"),
                LockWindow::tr("The one you have now opens the notebook no more."),
                LockWindow::tr("Make a new key"),
                LockWindow::tr("Opening… this takes a moment on purpose.")};
    case LockTask::Unseal:
        return {LockWindow::tr("Take the seal off"),
                LockWindow::tr("From then on whoever can open your files can read this notebook."),
                LockWindow::tr("Take the seal off"),
                LockWindow::tr("Taking the seal off… this takes a moment on purpose.")};
    }
    Q_UNREACHABLE();
}

} // namespace

LockWindow::LockWindow(LockTask task, const QString &path, const crypto::Cost &cost,
                       const Clock &clock, QRandomGenerator &chance, QWidget *parent)
    : QWidget(parent)
    , m_task(task)
    , m_path(path)
    , m_cost(cost)
    , m_clock(clock)
    , m_chance(chance)
{
    setWindowTitle(tr("Hearth"));
    setMinimumSize(360, 320);
    resize(720, 560);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPage;
    outer->addWidget(scroll);
    scroll->body()->setContentsMargins(space::wide, space::page, space::wide, space::page);
    scroll->body()->addStretch(1);
    m_card = new Card;
    m_column = m_card->body();
    m_column->setSpacing(space::gap);
    // In the middle, wherever the window was made wide.
    m_card->setMaximumWidth(widest);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(m_card, 1000);
    across->addStretch(1);
    scroll->body()->addLayout(across);
    scroll->body()->addStretch(2);

    const LockWords words = wordsOf(task);
    m_column->addWidget(new IconMark(Icon::Flame, Tone::Accent, 1.8), 0, Qt::AlignLeading);
    m_column->addWidget(heading(words.title));
    m_column->addWidget(smallText(QFileInfo(path).fileName()));
    m_column->addWidget(new WrapLabel(words.words));
    if (task != LockTask::Seal)
        m_current = addSecret(task == LockTask::ChangePassphrase ? tr("Passphrase until now")
                                                                 : tr("Passphrase"));
    if (task == LockTask::Seal || task == LockTask::ChangePassphrase) {
        m_fresh = addSecret(tr("New passphrase"));
        m_again = addSecret(tr("New passphrase, once more"));
    }
    addShowing();
    m_state = smallText({});
    m_state->hide();
    m_column->addWidget(m_state);
    addButtons();
    m_lines.constFirst()->setFocus();
}

LockWindow::~LockWindow() = default;

FormField *LockWindow::addSecret(const QString &name)
{
    auto *line = new QLineEdit;
    line->setEchoMode(QLineEdit::Password);
    line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                              | Qt::ImhNoAutoUppercase);
    auto *field = new FormField(name, line);
    connect(line, &QLineEdit::textEdited, field, [field] { field->setError({}); });
    connect(line, &QLineEdit::returnPressed, this, [this, line] {
        // From one empty line to the next, and from the last one on.
        const qsizetype next = m_lines.indexOf(line) + 1;
        if (next < m_lines.size() && m_lines.at(next)->text().isEmpty())
            m_lines.at(next)->setFocus();
        else
            begin();
    });
    m_lines.append(line);
    m_column->addWidget(field);
    return field;
}

void LockWindow::addShowing()
{
    m_shows = new WrapCheckBox(tr("Show what I type"));
    connect(m_shows, &QCheckBox::toggled, this, [this](bool shown) {
        for (QLineEdit *line : std::as_const(m_lines))
            line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    m_column->addWidget(m_shows);
}

void LockWindow::addButtons()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *act = new Button(wordsOf(m_task).action, ButtonKind::Primary);
    connect(act, &QAbstractButton::clicked, this, &LockWindow::begin);
    row->addWidget(act);
    const bool unlocks = m_task == LockTask::Unlock;
    auto *other =
        new Button(unlocks ? tr("Open another notebook…") : tr("Not now"), ButtonKind::Secondary);
    connect(other, &QAbstractButton::clicked, this,
            unlocks ? &LockWindow::otherWanted : &LockWindow::givenUp);
    row->addWidget(other);
    m_buttons = {act, other};
    m_column->addWidget(box);
}

Result<LockRequest> LockWindow::read()
{
    LockRequest request{m_task, m_path, {}, {}, m_cost};
    // Both are read before either is wiped.
    QString current = m_current ? m_lines.constFirst()->text() : QString();
    QString fresh = m_fresh ? m_lines.at(m_lines.size() - 2)->text() : QString();
    if (m_current) {
        auto typed = storage::Passphrase::from(current);
        if (!typed) {
            m_current->setError(errorText(typed.error()));
            m_lines.constFirst()->setFocus();
            return tl::unexpected(typed.error());
        }
        request.current = *std::move(typed);
    }
    if (m_fresh) {
        QString again = m_lines.constLast()->text();
        const bool same = fresh == again;
        crypto::wipe(again);
        auto typed = storage::Passphrase::from(fresh);
        if (!typed) {
            m_fresh->setError(errorText(typed.error()));
            m_lines.at(m_lines.size() - 2)->setFocus();
            return tl::unexpected(typed.error());
        }
        if (!same) {
            m_again->setError(tr("This is not what you wrote above. Nothing has changed; please "
                                 "write it once more."));
            m_lines.constLast()->setFocus();
            return fail(ErrorCode::PassphraseWrong);
        }
        request.fresh = *std::move(typed);
    }
    return request;
}

void LockWindow::begin()
{
    if (m_job != nullptr)
        return;
    auto asked = read();
    if (!asked)
        return;
    setBusy(true);
    const auto shared = std::make_shared<LockRequest>(*std::move(asked));
    m_outcome = std::make_shared<LockOutcome>();
    m_job = new Job(
        [shared, outcome = m_outcome, here = QThread::currentThread(), &clock = m_clock,
         &chance = m_chance](const Watch &) -> Status {
            auto worked = workOnLock(*shared, clock, chance);
            if (!worked)
                return tl::unexpected(worked.error());
            *outcome = *std::move(worked);
            if (outcome->notebook)
                outcome->notebook->changes().moveToThread(here);
            return {};
        },
        this, Job::Deleted::Waits);
    connect(m_job, &Job::done, this, &LockWindow::finish);
    connect(m_job, &Job::failed, this, &LockWindow::tell);
}

void LockWindow::setBusy(bool busy)
{
    for (QLineEdit *line : std::as_const(m_lines))
        line->setEnabled(!busy);
    for (Button *button : std::as_const(m_buttons))
        button->setEnabled(!busy);
    m_shows->setEnabled(!busy);
    m_state->setText(busy ? wordsOf(m_task).working : QString());
    m_state->setVisible(busy);
}

void LockWindow::tell(const Error &error)
{
    m_job->deleteLater();
    m_job = nullptr;
    setBusy(false);
    FormField *about = m_current ? m_current : m_again;
    about->setError(errorText(error));
    QLineEdit *line = m_current ? m_lines.constFirst() : m_lines.constLast();
    line->setFocus();
    line->selectAll();
}

void LockWindow::finish()
{
    m_job->deleteLater();
    m_job = nullptr;
    for (QLineEdit *line : std::as_const(m_lines))
        line->clear();
    if (m_outcome->recoveryKey.isEmpty())
        Q_EMIT opened();
    else
        showRecoveryKey();
}

void LockWindow::showRecoveryKey()
{
    emptyLayout(m_column);
    m_showsKey = true;
    m_lines.clear();
    m_buttons.clear();
    m_column->addWidget(new IconMark(Icon::Flame, Tone::Accent, 1.8), 0, Qt::AlignLeading);
    m_column->addWidget(heading(tr("Your recovery key")));
    m_column->addWidget(new WrapLabel(
        tr("It opens the notebook when the passphrase is forgotten. It is kept nowhere: write it "
           "down on paper and keep it where you keep what matters. Whoever has it can read "
           "everything.")));
    // Two lines of it fit into any window.
    QString shown = m_outcome->recoveryKey;
    auto *key = new WrapLabel(
        shown.insert(shown.indexOf(QLatin1Char('-'), shown.size() / 2) + 1, QLatin1Char('\n')));
    QFont typed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    typed.setPointSizeF(typeFont(TypeStyle::Heading).pointSizeF());
    key->setFont(typed);
    key->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    key->setAccessibleName(tr("Recovery key"));
    m_column->addWidget(key);
    if (!m_outcome->erased)
        m_column->addWidget(new WrapLabel(errorText(m_outcome->erased.error())));
    auto *box = new QWidget;
    auto *row = new FlowLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *on = new Button(tr("I have it on paper"), ButtonKind::Primary);
    connect(on, &QAbstractButton::clicked, this, [this] {
        m_showsKey = false;
        Q_EMIT opened();
    });
    row->addWidget(on);
    auto *copy = new Button(tr("Copy it"), ButtonKind::Secondary);
    connect(copy, &QAbstractButton::clicked, this,
            [key = m_outcome->recoveryKey] { copySecret(key); });
    row->addWidget(copy);
    m_column->addWidget(box);
    m_state = smallText({});
    m_state->hide();
    m_column->addWidget(m_state);
    key->setFocus();
}

void LockWindow::closeEvent(QCloseEvent *event)
{
    if (m_showsKey) {
        m_state->setText(tr("The key is shown only now. Please write it down, then go on."));
        m_state->show();
    }
    if (m_showsKey || m_job != nullptr)
        event->ignore();
}

QString LockWindow::doneText(LockTask task)
{
    switch (task) {
    case LockTask::Unlock: return {};
    case LockTask::Seal: return tr("The notebook is sealed.");
    case LockTask::ChangePassphrase:
        return tr("The new passphrase opens the notebook from now on.");
    case LockTask::NewRecoveryKey: return tr("The new recovery key is the only one now.");
    case LockTask::Unseal: return tr("The notebook is not sealed any more.");
    }
    Q_UNREACHABLE();
}

LockOutcome LockWindow::takeOutcome()
{
    return std::move(*m_outcome);
}

} // namespace hearth::ui
