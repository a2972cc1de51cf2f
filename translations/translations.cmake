# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The catalogues of words, compiled into hearth_ui under :/i18n. Included by ui/CMakeLists.txt.
# A build with tests has a target for them, for people who change words:
#   update_translations   reads every tr() of ui/ and app/ into translations/hearth_en.ts (English: plural forms only)
# It also gets two made-up languages, so that pictures and tests can show long and mirrored words.
set(translations_dir ${PROJECT_SOURCE_DIR}/translations)
file(GLOB_RECURSE translated_sources CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/ui/*.cpp ${PROJECT_SOURCE_DIR}/ui/*.h
    ${PROJECT_SOURCE_DIR}/app/*.cpp ${PROJECT_SOURCE_DIR}/app/*.h)
list(JOIN translated_sources "\n" source_lines)
set(HEARTH_TRANSLATED_SOURCES ${CMAKE_BINARY_DIR}/translated_sources.txt CACHE INTERNAL "")
file(WRITE ${HEARTH_TRANSLATED_SOURCES}.new "-I${PROJECT_SOURCE_DIR}\n${source_lines}\n")
file(COPY_FILE ${HEARTH_TRANSLATED_SOURCES}.new ${HEARTH_TRANSLATED_SOURCES} ONLY_IF_DIFFERENT)
# Lines are left out of the catalogues, so that moving code does not change them.
set(HEARTH_LUPDATE_OPTIONS -silent -locations none -no-obsolete -source-language en_GB CACHE INTERNAL "")

file(GLOB catalogues CONFIGURE_DEPENDS ${translations_dir}/hearth_*.ts)
qt_add_lrelease(hearth_ui TS_FILES ${catalogues} OPTIONS -silent QM_FILES_OUTPUT_VARIABLE compiled_catalogues)

if(HEARTH_TESTS)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    add_custom_target(update_translations
        COMMAND Qt6::lupdate ${HEARTH_LUPDATE_OPTIONS} -pluralonly @${HEARTH_TRANSLATED_SOURCES}
            -ts ${translations_dir}/hearth_en.ts
        COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/packaging/fill_plurals.py
            ${translations_dir}/hearth_en.ts
        VERBATIM)
    set(all_words ${CMAKE_CURRENT_BINARY_DIR}/hearth_source.ts)
    add_custom_command(OUTPUT ${all_words}
        COMMAND Qt6::lupdate ${HEARTH_LUPDATE_OPTIONS} @${HEARTH_TRANSLATED_SOURCES} -ts ${all_words}
        DEPENDS ${translated_sources} ${HEARTH_TRANSLATED_SOURCES}
        VERBATIM)
    set(make_pseudo ${PROJECT_SOURCE_DIR}/packaging/make_pseudo.py)
    foreach(language x-pseudo ar-pseudo)
        set(catalogue ${CMAKE_CURRENT_BINARY_DIR}/hearth_${language})
        add_custom_command(OUTPUT ${catalogue}.qm
            COMMAND Python3::Interpreter ${make_pseudo} ${language} ${all_words} ${catalogue}.ts
            COMMAND Qt6::lrelease -silent ${catalogue}.ts -qm ${catalogue}.qm
            DEPENDS ${all_words} ${make_pseudo}
            VERBATIM)
        list(APPEND compiled_catalogues ${catalogue}.qm)
    endforeach()
endif()
qt_add_resources(hearth_ui translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${compiled_catalogues})
