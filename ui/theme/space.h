// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hearth::ui::space {

// The 4 px grid. Text is never sized with these; they are air between things.
inline constexpr int hair = 4;
inline constexpr int tight = 8;
inline constexpr int snug = 12;
inline constexpr int gap = 16;
inline constexpr int wide = 24;
inline constexpr int page = 32;

inline constexpr int cardPadding = 20;
inline constexpr int cardRadius = 12;
inline constexpr int controlRadius = 8;
inline constexpr int controlHeight = 36; ///< at least; text may ask for more
inline constexpr int smallControlHeight = 28;
inline constexpr int iconSize = 18;

} // namespace hearth::ui::space
