// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spell_marks.h"

#include "core/base/text.h"
#include "ui/text/spelling.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/note_edit.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QTextBlock>
#include <QtWidgets/QMenu>

namespace hearth::ui {

namespace {

/// What was found in a line, as it was written then.
class LookedAt final : public QTextBlockUserData
{
public:
    QString line;
    int round = 0;
    QList<TextRange> wrong;
};

LookedAt *foundIn(const QTextBlock &block)
{
    return static_cast<LookedAt *>(block.userData());
}

bool isKnown(const QTextBlock &block, int round)
{
    const LookedAt *found = foundIn(block);
    return found != nullptr && found->round == round && found->line == block.text();
}

constexpr qsizetype longestLine = 4000; // a pasted wall is nobody's writing

} // namespace

SpellMarks::SpellMarks(NoteEdit &editor, Spelling &spelling)
    : QObject(&editor)
    , m_editor(editor)
    , m_spelling(&spelling)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SpellMarks::look);
    connect(&spelling, &Spelling::changed, this, [this] {
        ++m_round;
        m_pause.start(0);
    });
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &SpellMarks::mark);
}

void SpellMarks::setNames(const QStringList &names)
{
    m_names.clear();
    static const QRegularExpression between(QStringLiteral("[\\s'\\x{2019}-]+"));
    for (const QString &name : names) {
        for (const QString &part : name.split(between, Qt::SkipEmptyParts))
            m_names.insert(folded(part));
    }
    ++m_round;
    m_pause.start(0);
}

bool SpellMarks::isRight(const QString &word) const
{
    const QString plain = folded(word);
    if (plain.endsWith(QLatin1String("'s")) || plain.endsWith(QChar(0x2019) + QLatin1String("s"))) {
        if (m_names.contains(plain.chopped(2)))
            return true;
    }
    return m_names.contains(plain) || !m_spelling || m_spelling->isRight(word);
}

void SpellMarks::wake()
{
    for (const QTextBlock &block : m_editor.visibleBlocks()) {
        if (!isKnown(block, m_round))
            return m_pause.start(pauseMilliseconds);
    }
}

void SpellMarks::look()
{
    int left = wordsAtATime;
    for (QTextBlock &block : m_editor.visibleBlocks()) {
        if (isKnown(block, m_round))
            continue;
        if (left <= 0) {
            m_pause.start(0);
            break;
        }
        auto *found = new LookedAt;
        found->line = block.text();
        found->round = m_round;
        if (found->line.size() <= longestLine) {
            for (const TextRange &word : spelledWords(found->line)) {
                --left;
                if (!isRight(found->line.mid(word.start, word.length)))
                    found->wrong.append(word);
            }
        }
        block.setUserData(found);
    }
    mark();
}

void SpellMarks::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextCursor typing = m_editor.textCursor();
    for (const QTextBlock &block : m_editor.visibleBlocks()) {
        const LookedAt *found = foundIn(block);
        if (found == nullptr || found->line != block.text())
            continue;
        for (const TextRange &word : found->wrong) {
            const int start = block.position() + word.start;
            const bool isTyped = m_editor.hasFocus() && !typing.hasSelection()
                && typing.position() > start && typing.position() <= start + word.length;
            if (isTyped)
                continue;
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(block);
            mark.cursor.setPosition(start);
            mark.cursor.setPosition(start + word.length, QTextCursor::KeepAnchor);
            mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            mark.format.setUnderlineColor(tokensOf(&m_editor).danger.ink);
            marks.append(mark);
        }
    }
    if (!marks.isEmpty() || !m_editor.extraSelections().isEmpty())
        m_editor.setExtraSelections(marks);
}

void SpellMarks::offer(QMenu *menu, const QTextCursor &at)
{
    if (!m_spelling)
        return;
    const QTextBlock block = at.block();
    const int column = at.positionInBlock();
    for (const TextRange &word : spelledWords(block.text())) {
        if (column < word.start || column > word.start + word.length)
            continue;
        const QString text = block.text().mid(word.start, word.length);
        if (isRight(text))
            return;
        QAction *first = menu->actions().isEmpty() ? nullptr : menu->actions().constFirst();
        const auto add = [&](QAction *action) { menu->insertAction(first, action); };
        const QStringList suggestions = m_spelling->suggestions(text);
        for (const QString &each : suggestions) {
            auto *action =
                new QAction(QString(each).replace(QLatin1Char('&'), QLatin1String("&&")), menu);
            connect(action, &QAction::triggered, this,
                    [this, each, start = block.position() + word.start, length = word.length] {
                        QTextCursor cursor(m_editor.document());
                        cursor.setPosition(start);
                        cursor.setPosition(start + length, QTextCursor::KeepAnchor);
                        cursor.insertText(each);
                    });
            add(action);
        }
        if (suggestions.isEmpty()) {
            auto *none = new QAction(tr("No suggestions"), menu);
            none->setEnabled(false);
            add(none);
        }
        auto *learn = new QAction(tr("Add “%1” to my words").arg(text), menu);
        connect(learn, &QAction::triggered, this, [this, text] {
            if (m_spelling)
                m_spelling->learn(text);
        });
        add(learn);
        if (first != nullptr)
            menu->insertSeparator(first);
        return;
    }
}

} // namespace hearth::ui
