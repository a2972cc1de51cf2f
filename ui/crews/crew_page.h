// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/shell/page.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>

#include <memory>

class QTabBar;

namespace hearth::ui {

class Avatar;
class CrewPart;
struct CrewView;
class ExportCard;
class Job;
class PageHeader;

/// One crew: its overview, sessions, people, agreements and commitments.
class CrewPage : public Page
{
    Q_OBJECT
public:
    explicit CrewPage(UiContext &context, QWidget *parent = nullptr);
    ~CrewPage() override;

    void open(const Route &route) override;

private:
    void addPart(CrewPart *part, const QString &name, QLayout *body);
    void reload();
    void showPart(int index);
    void showExport(bool shown);
    void readForExport();

    static constexpr int sessionsAtOnce = 50;

    UiContext &m_context;
    PageHeader *m_header;
    Avatar *m_face;
    QWidget *m_exportButton;
    ExportCard *m_export;
    QPointer<Job> m_reading;
    QTabBar *m_tabs;
    QList<CrewPart *> m_parts;
    std::unique_ptr<CrewView> m_view; ///< as it was read last
    QSet<CrewPart *> m_stale; ///< parts that show an earlier one
    std::optional<CrewId> m_crew;
    int m_sessions = sessionsAtOnce;
};

} // namespace hearth::ui
