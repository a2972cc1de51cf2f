# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that the English catalogue has every plural of the code and a text for each of them. Run by ctest:
#   cmake -DLUPDATE=<tool> -DOPTIONS=<a|b|c> -DSOURCES=<list file> -DCATALOGUE=<.ts> -DWORK=<scratch .ts> -P …
cmake_minimum_required(VERSION 3.25)
set(mend "build the target update_translations and fill in the plural forms")
string(REPLACE "|" ";" options "${OPTIONS}")
file(COPY_FILE ${CATALOGUE} ${WORK})
execute_process(COMMAND ${LUPDATE} ${options} -pluralonly @${SOURCES} -ts ${WORK} COMMAND_ERROR_IS_FATAL ANY)
file(READ ${WORK} fresh)
file(READ ${CATALOGUE} kept)
if(NOT fresh STREQUAL kept)
    execute_process(COMMAND diff -u ${CATALOGUE} ${WORK})
    message(FATAL_ERROR "${CATALOGUE} is not what the code says: ${mend}")
endif()
if(kept MATCHES "unfinished|<numerusform></numerusform>")
    message(FATAL_ERROR "${CATALOGUE} has plurals without a text: ${mend}")
endif()
