// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/favourites.h"

#include "core/storage/favourite_store.h"
#include "core/usecases/unit.h"

namespace hearth::usecases {

using namespace storage;

Status markFavourite(Notebook &notebook, const QString &practice, bool favourite)
{
    return inUnit(notebook, Op::MarkFavourite, [&](UnitOfWork &work) {
        return FavouriteStore::mark(work, practice, favourite);
    });
}

} // namespace hearth::usecases
