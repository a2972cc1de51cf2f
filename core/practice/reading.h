// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/practice.h"
#include "core/practice/problem.h"

#include <tl/expected.hpp>

/// Short pages to read, and pointers to what Hearth does not include: format hearth-page/1.
namespace hearth::practice {

enum class PageKind { Reading, Pointer };
/// The drawing at the head of a page.
enum class Drawing { None, Circles, Wheel, Bridge, Path, Seed };

/// A page elsewhere, opened only by whoever wishes to.
struct Link
{
    QString title;
    QString url; ///< https
    friend bool operator==(const Link &, const Link &) = default;
};

/// One page.
struct ReadingPage
{
    QString id;
    int version = 1;
    QString language = QStringLiteral("en");
    PageKind kind = PageKind::Reading;
    QString title;
    QString summary = {};
    QList<QString> body = {}; ///< paragraphs, headings and lists, each Markdown without links
    Drawing drawing = Drawing::None;
    QString tryText = {}; ///< one thing to try
    QString tryOpen = {}; ///< where it is: "practice:ID", "programme:ID", or the word of a place
    QList<Link> links = {};
    QList<Credit> credits = {};
    friend bool operator==(const ReadingPage &, const ReadingPage &) = default;
};

/// A whole page from a file, or everything that is wrong with it in the order of the file.
/// `fileName` is only for the problems.
HEARTH_CORE_EXPORT tl::expected<ReadingPage, QList<Problem>> parsePage(const QByteArray &bytes,
                                                                       const QString &fileName);

} // namespace hearth::practice

namespace hearth {

template <>
struct Codes<practice::PageKind>
{
    using K = practice::PageKind;
    static constexpr std::array<std::pair<K, const char *>, 2> all{
        {{K::Reading, "reading"}, {K::Pointer, "pointer"}}};
};
template <>
struct Codes<practice::Drawing>
{
    using D = practice::Drawing;
    static constexpr std::array<std::pair<D, const char *>, 6> all{{{D::None, "none"},
                                                                    {D::Circles, "circles"},
                                                                    {D::Wheel, "wheel"},
                                                                    {D::Bridge, "bridge"},
                                                                    {D::Path, "path"},
                                                                    {D::Seed, "seed"}}};
};

} // namespace hearth
