# What `cmake --install` and the .deb put where.
include(GNUInstallDirs)
set(share ${CMAKE_INSTALL_DATADIR})
install(TARGETS updraft)
install(FILES packaging/updraft.desktop DESTINATION ${share}/applications)
install(FILES packaging/io.github.updraft.metainfo.xml DESTINATION ${share}/metainfo)
install(FILES packaging/updraft-mime.xml DESTINATION ${share}/mime/packages RENAME updraft.xml)
install(FILES packaging/updraft.svg DESTINATION ${share}/icons/hicolor/scalable/apps)
install(FILES packaging/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(made ${CMAKE_CURRENT_BINARY_DIR}/packaging)
file(MAKE_DIRECTORY ${made})

# Debian wants these compressed, without a time of making.
foreach(file updraft.1 changelog)
    add_custom_command(OUTPUT ${made}/${file}.gz DEPENDS ${PROJECT_SOURCE_DIR}/packaging/${file}
        COMMAND gzip -9nc ${PROJECT_SOURCE_DIR}/packaging/${file} > ${made}/${file}.gz)
    list(APPEND made_files ${made}/${file}.gz)
endforeach()
install(FILES ${made}/updraft.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The icon in the sizes of desktops that read no SVG; without rsvg-convert there is the SVG alone.
find_program(UPDRAFT_RSVG rsvg-convert DOC "Makes the icon's PNG sizes")
if(UPDRAFT_RSVG)
    foreach(size 16 22 24 32 48 64 128 256)
        set(icon ${made}/${size}.png)
        add_custom_command(OUTPUT ${icon} DEPENDS ${PROJECT_SOURCE_DIR}/packaging/updraft.svg
            COMMAND ${UPDRAFT_RSVG} -w ${size} -h ${size} -o ${icon}
                    ${PROJECT_SOURCE_DIR}/packaging/updraft.svg)
        list(APPEND made_files ${icon})
        install(FILES ${icon} RENAME updraft.png
                DESTINATION ${share}/icons/hicolor/${size}x${size}/apps)
    endforeach()
endif()
add_custom_target(packaging ALL DEPENDS ${made_files})

set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # a package needs no tests to be built
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The Updraft authors <updraft@example.org>")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS qt6-wayland)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION [[
Updraft turns what a department can start itself into a roadmap over the short,
mid and long term, and hands out one-page project charters. One plan is one
file; everything works offline, without a server or an account.

The same program has commands for scripts: they make, check, edit, import and
export plans without a display.]])
include(CPack)
