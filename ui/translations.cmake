# What the window says in other languages, made by lrelease from the texts in resources/translations.
# English has one too, for its plurals: "%n initiative(s)" is the key, not what a person reads.
find_program(UPDRAFT_LRELEASE lrelease PATHS /usr/lib/qt6/bin REQUIRED)
set(texts_dir ${PROJECT_SOURCE_DIR}/resources/translations)
set(words_dir ${CMAKE_CURRENT_BINARY_DIR}/translations)
foreach(language en)
    set(compiled ${words_dir}/updraft_${language}.qm)
    add_custom_command(
        OUTPUT ${compiled}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${words_dir}
        COMMAND ${UPDRAFT_LRELEASE} -silent ${texts_dir}/updraft_${language}.ts -qm ${compiled}
        DEPENDS ${texts_dir}/updraft_${language}.ts)
    list(APPEND languages ${compiled})
endforeach()
qt_add_resources(ui translations PREFIX /translations BASE ${words_dir} FILES ${languages})
