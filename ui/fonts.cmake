# Faces of our own, made from Debian's fonts-inter (resources/fonts/build_faces.py says why).
# Without the fonts or fontTools the program is built all the same and uses the system's font.
find_path(UPDRAFT_INTER Inter-Regular.otf
          PATHS /usr/share/fonts/opentype/inter DOC "Folder with Inter's OpenType files")
find_program(UPDRAFT_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH
             DOC "A Python that has fontTools")
execute_process(COMMAND "${UPDRAFT_PYTHON}" -c "import fontTools" RESULT_VARIABLE no_tools
                OUTPUT_QUIET ERROR_QUIET)

if(NOT UPDRAFT_INTER OR no_tools)
    message(STATUS "Inter or fontTools is missing: the system's font will be used")
    return()
endif()

set(fonts_dir ${PROJECT_SOURCE_DIR}/resources/fonts)
set(faces_dir ${CMAKE_CURRENT_BINARY_DIR}/faces)
foreach(face sans-regular sans-italic sans-medium sans-semibold display-medium)
    list(APPEND faces ${faces_dir}/${face}.ttf)
endforeach()
add_custom_command(
    OUTPUT ${faces}
    COMMAND ${UPDRAFT_PYTHON} ${fonts_dir}/build_faces.py ${UPDRAFT_INTER} ${faces_dir}
    DEPENDS ${fonts_dir}/build_faces.py
    COMMENT "Making the faces Updraft Sans and Updraft Display")
# Uncompressed: the font system then maps them from the program instead of unpacking 2 MB.
qt_add_resources(ui faces PREFIX /faces BASE ${faces_dir} OPTIONS --no-compress FILES ${faces})
qt_add_resources(ui faces_licence PREFIX /faces BASE ${fonts_dir} FILES ${fonts_dir}/OFL.txt)
target_compile_definitions(ui PRIVATE UPDRAFT_HAS_FACES)
